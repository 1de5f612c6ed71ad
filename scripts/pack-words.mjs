// The words as they lie in the package. The browser says a few itself, by the manifest. The product's own sentences are one
// message a language, a line for each sentence, because 13 catalogs of the browser's form would hold every key 13 times.
// The keys to the lines are in English alone: the browser takes from there what another language does not have.
import { readdirSync, readFileSync } from 'node:fs';

const folder = 'public/_locales';
/** What the browser says itself: the name, the description and the shortcuts. */
const spoken = new Set([...readFileSync('manifest.json', 'utf8').matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key));

/** The catalog of every language in `public/_locales`, by folder. */
export const readCatalogs = () =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, JSON.parse(readFileSync(`${folder}/${name}/messages.json`, 'utf8'))]),
  );

/** The same catalogs as the package holds them. What a language lacks is in English. */
export function packCatalogs(catalogs) {
  // The language with the most plural forms first, so that each form has its line beside the others.
  const byLength = Object.values(catalogs).sort((one, other) => Object.keys(other).length - Object.keys(one).length);
  const keys = [...new Set(byLength.flatMap(Object.keys))];
  return Object.fromEntries(
    Object.entries(catalogs).map(([name, catalog]) => {
      const entryOf = (key) => catalog[key] ?? catalogs.en[key];
      return [
        name,
        {
          ...Object.fromEntries([...spoken].map((key) => [key, { message: entryOf(key).message }])),
          ...(name === 'en' ? { sentenceKeys: { message: keys.join('\n') } } : {}),
          sentences: { message: keys.map((key) => lineOf(key, entryOf(key))).join('\n') },
        },
      ];
    }),
  );
}

/** A sentence in one line, with its gaps as `{1}`: the browser would fill `$1` before we could. */
function lineOf(key, { message, placeholders = {} } = { message: '' }) {
  const line = message.replace(/\$(\w+)\$/g, (_, gap) => `{${placeholders[gap.toLowerCase()]?.content.slice(1)}}`);
  if (/[$\n]|\{undefined\}/.test(line)) throw new Error(`${key}: a sentence is one line without “$”: ${message}`);
  return line;
}
