import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const messages: Record<string, { message: string }> = JSON.parse(
  readFileSync('public/_locales/en/messages.json', 'utf8'),
);
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(`src/${file}`, 'utf8') }));
const everything = [...sources.map((one) => one.text), readFileSync('manifest.json', 'utf8')].join('\n');

it('every sentence is used', () => {
  const unused = Object.keys(messages).filter((key) => {
    if (new RegExp(`['_]${key}['_]`).test(everything)) return false;
    // A plural form; the code uses the key without it.
    const [, counted] = /^(.+)_(?:zero|one|two|few|many|other)$/.exec(key) ?? [];
    if (counted && new RegExp(`(?:counted|formFor)\\([^)]*'${counted}'`).test(everything)) return false;
    // Composed keys: the prefix is in the call, the code where it is made.
    const [prefix = '', ...rest] = key.split('_');
    const code = rest.join('-');
    return !(
      rest.length > 0 &&
      everything.includes(`keyFor('${prefix}'`) &&
      (everything.includes(`'${code}'`) || new RegExp(`\\n\\s*${code}: `).test(everything))
    );
  });
  expect(unused, 'delete them from public/_locales/en/messages.json').toEqual([]);
});

it('every sentence is in the messages', () => {
  const literals = sources
    .filter(({ file }) => file.endsWith('.tsx'))
    .flatMap(({ file, text }) =>
      [
        ...text.matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+)+[^<{]*)</g),
        ...text.matchAll(/(?:aria-label|title|placeholder)="([A-Za-z ]{4,})"/g),
      ].map((match) => `${file}: ${match[1]}`),
    );
  expect(literals, 'put them into public/_locales/en/messages.json').toEqual([]);
});

it('every sentence is typeset: curly quotes, dashes with spaces, and dots that follow the word', () => {
  const plain = Object.entries(messages)
    .map(([key, { message }]) => [key, message.replace(/^Finder's Fee/, '')] as const)
    .filter(([, text]) => /["']|\.\.\.| …|—/.test(text))
    .map(([key, text]) => `${key}: ${text}`);
  expect(plain, 'write “ ” ’ … – instead').toEqual([]);
});
