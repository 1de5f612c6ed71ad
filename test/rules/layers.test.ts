import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Which room may import what. The stations of `core` are in the order of the flow: each may import the floor and any
 * earlier one. This table is both the rule and its documentation.
 */
const rooms: Record<string, { imports: RegExp; packages: RegExp; browser?: RegExp; dom?: RegExp }> = {
  core: { imports: /^core\//, packages: /^zod\/mini$/ },
  platform: {
    imports: /^(?:core|platform)\//,
    packages: /^$/,
    browser: /^platform\//,
    // The function that reads a page's source runs in that page.
    dom: /^platform\/(?:clipboard|tabs\/read-html)\.ts$/,
  },
  store: { imports: /^(?:core|platform|store)\//, packages: /^idb$/, browser: /^store\/journal\.ts$/ },
  flow: { imports: /^(?:core|platform|store|flow)\//, packages: /^$/ },
  ui: { imports: /^(?:core|ui)\//, packages: /^(?:preact(?:\/hooks)?|lean-qr(?:\/extras\/svg)?)$/, dom: /./ },
  content: { imports: /^(?:core|content)\//, packages: /^$/, browser: /^content\/port\.ts$/, dom: /./ },
  // `world.ts` is the one file that both scripts share.
  reader: { imports: /^(?:core|reader)\/|^content\/world\.ts$/, packages: /^$/, dom: /./ },
  background: { imports: /^(?:core|platform|flow|background)\//, packages: /^$/ },
  offscreen: { imports: /^(?:core|platform|offscreen)\//, packages: /^$/, dom: /./ },
  popup: { imports: /^(?:core|flow|ui|popup)\//, packages: /^preact(?:\/hooks)?$/, dom: /./ },
  dashboard: { imports: /^(?:core|flow|ui|dashboard)\//, packages: /^preact(?:\/hooks)?$/, dom: /./ },
};
const stations = [
  'text',
  'speech',
  'page',
  'link',
  'commission',
  'share',
  'convert',
  'library',
  'files',
  'earnings',
  'settings',
];
/** The messages and the sentences for every code come after all stations; the words only know their keys. */
const last = ['core/messages.ts', 'core/parse-message.ts', 'core/sentences.ts'];

const root = path.resolve('src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && statSync(path.join(root, file)).isFile())
  .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));

const importsOf = (file: string, text: string) =>
  [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+'([^']+)'|import\('([^']+)'\)/g)].map((match) => {
    const from = match[1] ?? match[2] ?? '';
    const isType = /^\s*(?:import|export) type\b/.test(match[0]);
    return {
      from: from.startsWith('.') ? path.join(path.dirname(file), from) : from,
      isOwn: from.startsWith('.'),
      isType,
      isLater: match[2] !== undefined,
    };
  });

describe.each(files)('src/$file', ({ file, text }) => {
  const room = file.split('/')[0] ?? '';
  const rule = rooms[room];

  it('imports only what its room may', () => {
    expect(rule, `src/${file} is in no room of the table`).toBeDefined();
    for (const { from, isOwn } of importsOf(file, text)) {
      if (from.includes('_locales')) expect(file, 'only the words may know the messages').toBe('core/speech/words.ts');
      else if (isOwn) expect(from, `${room} may not import ${from}`).toMatch(rule?.imports ?? /$^/);
      else if (from === 'webextension-polyfill')
        expect(file).toMatch(/^platform\/(?:browser|sender|on-message|on-message-in-page)\.ts$/);
      else expect(from, `${room} may not use the package ${from}`).toMatch(rule?.packages ?? /$^/);
    }
  });

  it('keeps the order of the flow', () => {
    const station = (one: string) => stations.indexOf(/^core\/([^/]+)\//.exec(one)?.[1] ?? '');
    const own = station(file);
    if (room !== 'core' || last.includes(file)) return;
    for (const { from, isOwn } of importsOf(file, text)) {
      if (!isOwn) continue;
      expect(last, `${file} comes before the messages`).not.toContain(from);
      expect(station(from), `${file} is upstream of ${from}`).toBeLessThanOrEqual(own);
    }
  });

  it('touches the browser and the document only where its room may', () => {
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/'[^']*'|`[^`]*`/g, "''");
    if (!rule?.browser?.test(file)) expect(code).not.toMatch(/\b(?:chrome|browser)\.[a-z]/);
    if (!rule?.dom?.test(file) && room === 'core') {
      expect(code).not.toMatch(/\b(?:document|window|navigator|localStorage|console)\./);
      expect(code).not.toMatch(/\b(?:Date\.now|Math\.random|crypto\.|new Date\(\))/);
    }
    // Only one file reads the package's own files, and one asks impact.com where the user has connected it.
    if (file !== 'platform/own-file.ts' && file !== 'platform/impact-api.ts')
      expect(code, 'the network is not used').not.toMatch(
        /\b(?:fetch|XMLHttpRequest|WebSocket|sendBeacon|EventSource)\b\s*\(/,
      );
    expect(code, 'only text goes into pages').not.toMatch(/innerHTML|insertAdjacentHTML|dangerouslySetInnerHTML/);
  });

  it('reaches impact.com only where that is what it is for', () => {
    if (/^(?:flow\/impact|platform)\/|^flow\/settings\/delete-everything/.test(file)) return;
    for (const { from } of importsOf(file, text)) expect(from).not.toBe('platform/impact-api.ts');
  });

  it('is short, is well named, and explains its exports', () => {
    const lines = text.split('\n').length;
    expect(lines, 'over 250 lines: split it').toBeLessThanOrEqual(250);
    expect(path.basename(file)).not.toMatch(/^(?:utils?|helpers?|common|shared|misc|index)\./);
    expect(text).not.toMatch(/export default|^export \* /m);
    if (path.basename(file) === 'main.ts' && room !== 'content' && room !== 'reader')
      expect(lines, 'entries only wire').toBeLessThanOrEqual(30);
    if (room === 'background') expect(text, 'the worker keeps nothing in memory').not.toMatch(/^(?:export )?let /m);
    if (room === 'core' || room === 'platform' || room === 'store') {
      const all = text.split('\n');
      const bare = all.flatMap((line, at) => {
        const [, name] = /^export (?:async )?(?:const|class|function\*?|type) (\w+)/.exec(line) ?? [];
        return name !== undefined && !all[at - 1]?.trim().endsWith('*/') ? [name] : [];
      });
      expect(bare, 'each export promises something in a sentence').toEqual([]);
    }
  });
});

it.each(readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css')))(
  'src/%s stays readable',
  (file) => {
    const lines = readFileSync(path.join(root, file), 'utf8').split('\n').length;
    expect(lines, 'over 250 lines: split it').toBeLessThanOrEqual(250);
  },
);

it('no module imports an entry', () => {
  // The linter checks that imports form no circle, types included.
  for (const { file, text } of files)
    for (const { from, isOwn } of importsOf(file, text))
      if (isOwn) expect(from, `${file} imports an entry`).not.toMatch(/\/main\.ts$/);
});

const folders = [
  ...new Set(readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => path.dirname(file))),
];

it.each(folders)('src/%s has at most 13 files in one folder', (folder) => {
  const inside = readdirSync(path.join(root, folder), { withFileTypes: true }).filter((one) => one.isFile());
  expect(inside.length, 'sort it by what its files serve').toBeLessThanOrEqual(13);
});

it.each([
  ['the content script', 'content/main.ts', 4],
  ['the reader', 'reader/main.ts', 10],
])('%s reaches no package and not the polyfill', (_, entry, least) => {
  const seen = new Set<string>();
  const walk = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { from, isOwn, isType } of importsOf(file, files.find((one) => one.file === file)?.text ?? '')) {
      if (isType) continue;
      expect(isOwn, `${file} brings ${from} onto every Upwork page`).toBe(true);
      walk(from);
    }
  };
  walk(entry);
  expect(seen.size).toBeGreaterThanOrEqual(least);
});

/**
 * Code that copying a link does not need, and so must not delay the popup's first picture. It belongs in
 * `popup/rest/rest.ts`, which is requested after the first picture.
 */
const notFirst =
  /^(?:popup\/rest\/(?!rest\.ts$)|store\/|core\/(?:(?:share|convert|files|earnings)\/|text\/(?!address\/impact-hosts))|core\/parse-message)|^(?:webextension-polyfill|zod|idb|lean-qr)/;

it('the first picture of the popup needs only what copying needs', () => {
  const walk = (file: string, way: string[], seen: Set<string>) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = files.find((one) => one.file === file)?.text ?? '';
    for (const { from, isType, isLater } of importsOf(file, text)) {
      if (isType || isLater) continue;
      expect(from, `${[...way, file, from].join(' → ')}: import it from popup/rest/rest.ts`).not.toMatch(notFirst);
      walk(from, [...way, file], seen);
    }
  };
  const seen = new Set<string>();
  walk('popup/main.ts', [], seen);
  expect(seen).toContain('core/link/build-link.ts');
});
