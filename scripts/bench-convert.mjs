// What finding the addresses of a draft costs, in milliseconds and against one bare pattern over the same text.
// node scripts/bench-convert.mjs
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const folder = mkdtempSync(path.join(tmpdir(), 'bench-convert-'));
await build({
  configFile: false,
  logLevel: 'error',
  build: {
    outDir: folder,
    lib: { entry: 'src/core/convert/find-in-draft.ts', formats: ['es'], fileName: () => 'find.mjs' },
  },
});
const { findInDraft } = await import(pathToFileURL(path.join(folder, 'find.mjs')).href);
rmSync(folder, { recursive: true });

const account = { host: 'upwork.pxf.io', partnerId: '1234567', adId: '1062918', programId: '13634', brandParams: [] };
const words = 'The work was done on time, and the words that came with it were kind — I would ask them again. ';
const address = (n) => `https://www.upwork.com/freelancers/~01${String(n).padStart(16, '0')}`;
const last = `\n\nhttps://www.upwork.com/hire/php-developers/`;
const repeat = (unit, size) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size) + last;
const compose = (size, unit) => {
  const parts = [];
  for (let length = 0, n = 0; length < size; n += 1) {
    const part = unit(n);
    parts.push(part);
    length += part.length;
  }
  return Buffer.from(parts.join('')).toString(); // Flat, as a file's text is.
};
const drafts = {
  'prose, 50 addresses repeated': (size) => compose(size, (n) => `${words.repeat(3)}See ${address(n % 50)}.\n\n`),
  'prose, each address new': (size) => compose(size, (n) => `${words.repeat(3)}See ${address(n)}.\n\n`),
  Markdown: (size) => compose(size, (n) => `${words.repeat(3)}A [designer](${address(n % 50)} "x") and \`code\`.\n\n`),
  HTML: (size) => compose(size, (n) => `<p>${words.repeat(3)}<a class="x" href="${address(n % 50)}">one</a></p>\n`),
  CSV: (size) => compose(size, (n) => `${n},"${words.repeat(3)}",${address(n % 50)}\n`),
  'other addresses': (size) => compose(size, (n) => `${words.repeat(3)}See https://example.com/page/${n}.\n\n`),
  ...Object.fromEntries(
    [
      '[',
      '(',
      '<a ',
      'http://',
      '`',
      '` ',
      '`` ` ',
      '~~~\n',
      '<!--',
      '<script>',
      '<a x="',
      '](',
      'upwork.com,',
      '\n',
    ].map((unit) => [`10 MB of ${JSON.stringify(unit)}`, (size) => repeat(unit, size)]),
  ),
  '10 MB of addresses glued by commas': (size) => repeat('http://www.upwork.com/hire/x/,', size),
};

const best = (turns, run) => {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < turns; turn += 1) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
};
const only = process.argv[2];
for (const [name, make] of Object.entries(drafts)) {
  if (only && !name.includes(only)) continue;
  const row = [1, 2, 5, 10].map((megabytes) => {
    const text = make(megabytes * 1_000_000);
    const bare = best(9, () => [...text.matchAll(/https?:\/\/[^\s"'<>]+/g)]);
    const found = best(9, () => findInDraft(text, account));
    return `${found.toFixed(0)} ms (${(found / bare).toFixed(1)}x)`;
  });
  console.log(`${name.padEnd(40)} 1, 2, 5, 10 MB: ${row.join(', ')}`);
}
