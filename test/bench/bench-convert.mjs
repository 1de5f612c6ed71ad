// What finding the addresses of a draft costs, beside one bare pattern over the same text, and whether the page stays alive.
import { Buffer } from 'node:buffer';
import { build } from 'vite';
import { driveChromium } from '../drive/drive-chromium.mjs';
import { demoLink } from '../drive/sample-pages.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { median, tellTable } from './tell-table.mjs';

const [{ output }] = [
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: 'src/core/convert/find-in-draft.ts', formats: ['iife'], name: 'convert', fileName: 'convert' },
    },
  }),
].flat();

const words = 'The work was done on time, and the words that came with it were kind — I would ask them again. ';
const address = (n) => `https://www.upwork.com/freelancers/~01${String(n).padStart(16, '0')}`;
const compose = (unit) => (size) => {
  const parts = [];
  for (let length = 0, n = 0; length < size; n += 1) {
    const part = unit(n);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
};
const drafts = {
  'prose, an address each 400 characters, half of them new': compose(
    (n) => `${words.repeat(3 + (n % 2))}See ${address(n % 4 < 2 ? n % 50 : n)}.\n\n`,
  ),
  'prose, 50 addresses again and again': compose((n) => `${words.repeat(3)}See ${address(n % 50)}.\n\n`),
  'prose, each address new': compose((n) => `${words.repeat(3)}See ${address(n)}.\n\n`),
  Markdown: compose((n) => `${words.repeat(3)}A [designer](${address(n % 50)} "x") and \`code\`.\n\n`),
  HTML: compose((n) => `<p>${words.repeat(3)}<a class="x" href="${address(n % 50)}">one</a></p>\n`),
  CSV: compose((n) => `${n},"${words.repeat(3)}",${address(n % 50)}\n`),
};
const last = '\n\nhttps://www.upwork.com/hire/php-developers/';
const hostile =
  '[|(|<a |http://|`|` |`` ` |~~~\n|<!--|<script>|<a x="|](|upwork.com,|\n|http://www.upwork.com/hire/x/,'.split('|');

const upwork = await standIn(() => '<!doctype html><title>Nothing</title>');
const driver = await driveChromium({ proxyPort: upwork.port });
const page = await driver.dashboard();
await page.fill('#paste', demoLink);
await page.click('button[type="submit"]');
await page.waitForSelector('.notice');
await page.evaluate(`${output[0].code}; globalThis.convert = convert; undefined`);

/** Medians of some turns of each, in turn, in milliseconds. */
const measure = async (text, turns) => {
  const took = await page.evaluate(
    ([draft, count]) => {
      const account = {
        host: 'upwork.pxf.io',
        partnerId: '1234567',
        adId: '1062918',
        programId: '13634',
        brandParams: [],
      };
      const work = {
        bare: () => [...draft.matchAll(/https?:\/\/[^\s"'<>]+/g)],
        found: () => globalThis.convert.findInDraft(draft, account),
      };
      const all = { bare: [], found: [] };
      for (let turn = 0; turn < count; turn += 1)
        for (const [name, run] of Object.entries(work)) {
          const start = performance.now();
          run();
          all[name].push(performance.now() - start);
        }
      return all;
    },
    [text, turns],
  );
  return { bare: median(took.bare), found: median(took.found) };
};

const table = [['a draft', 'measured', 'floor', 'ratio', 'goal']];
const ms = (value) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const add = (...row) => {
  table.push(row);
  console.error(row.join(' | '));
};
const ten = 10_000_000;
for (const [name, make] of Object.entries(drafts)) {
  const small = await measure(make(ten / 10), 9);
  const large = await measure(make(ten), 7);
  const growth = large.found / small.found;
  add(
    `10 MB of ${name}, against one bare pattern`,
    ms(large.found),
    ms(large.bare),
    `${(large.found / large.bare).toFixed(1)}×`,
    'at most 4×',
  );
  add(`the same, against 1 MB of it`, ms(large.found), ms(small.found), `${growth.toFixed(1)}×`, 'linear: 10×');
}

const worst = { unit: '', took: 0, small: 0 };
for (const unit of hostile) {
  const text = (size) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size) + last;
  const { found } = await measure(text(ten), 3);
  if (found > worst.took) Object.assign(worst, { unit, took: found, small: (await measure(text(ten / 10), 5)).found });
}
add(
  `10 MB of the worst of ${hostile.length} hostile texts, against 1 MB of it`,
  ms(worst.took),
  ms(worst.small),
  `${(worst.took / worst.small).toFixed(1)}×`,
  'linear: 10×',
);

// The page itself, with a file of 10 MB: until the counts stand there, and the longest that it could not answer meanwhile.
const [[name, make]] = Object.entries(drafts);
const shown = await driver.context.newPage();
await shown.goto(`${driver.origin}src/dashboard/index.html#convert`);
await shown.waitForSelector('#draft input[type="file"]', { state: 'attached' });
await shown.setInputFiles('#draft input[type="file"]', {
  name: 'draft.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(make(ten)),
});
const life = await shown.evaluate(
  () =>
    new Promise((done) => {
      const start = performance.now();
      let beat = start;
      let frozen = 0;
      const look = () => {
        const now = performance.now();
        frozen = Math.max(frozen, now - beat);
        beat = now;
        if (document.querySelector('#draft .counts')) done({ took: now - start, frozen });
        else setTimeout(look, 4);
      };
      look();
    }),
);
add(`10 MB of ${name}, as a file in the page, until it is read`, ms(life.took), '', '', '');
add('the longest freeze of the page meanwhile', ms(life.frozen), '', '', 'it answers');

await driver.close();
upwork.close();
tellTable(table, 'bench-convert');
