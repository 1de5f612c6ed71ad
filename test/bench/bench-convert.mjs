// What it costs to find the addresses of a draft, compared with the alternatives, and whether the page stays responsive.
import { Buffer } from 'node:buffer';
import { build } from 'vite';
import { driveChromium } from '../drive/drive-chromium.mjs';
import { account } from '../drive/record.mjs';
import { demoLink } from '../drive/sample-pages.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { median, tellTable } from './tell-table.mjs';

const scriptOf = async (entry, name) => {
  const lib = { entry, formats: ['iife'], name, fileName: name };
  const [{ output }] = [await build({ configFile: false, logLevel: 'error', build: { write: false, lib } })].flat();
  return output[0].code;
};
const scripts = [
  await scriptOf('src/core/convert/find-in-draft.ts', 'convert'),
  await scriptOf('test/bench/peers.mjs', 'peers'),
];

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
// Each kind of draft, the other reader for it, and the factor by which ours must be faster.
const drafts = [
  {
    name: 'prose, each address new',
    peer: 'linkify-it',
    goal: 1,
    make: compose((n) => `${words.repeat(3)}See ${address(n)}.\n\n`),
  },
  {
    name: 'prose, an address each 400 characters, half of them new',
    peer: 'linkify-it',
    goal: 1,
    make: compose((n) => `${words.repeat(3 + (n % 2))}See ${address(n % 4 < 2 ? n % 50 : n)}.\n\n`),
  },
  {
    name: 'Markdown',
    peer: 'markdown-it',
    goal: 4,
    make: compose((n) => `${words.repeat(3)}A [designer](${address(n % 50)} "x") and \`code\`.\n\n`),
  },
  {
    name: 'HTML',
    peer: 'parse5',
    goal: 6,
    make: compose((n) => `<p>${words.repeat(3)}<a class="x" href="${address(n % 50)}">one</a></p>\n`),
  },
  {
    name: 'CSV, a list of links in eleven columns',
    peer: 'papaparse',
    goal: 2,
    make: compose(
      (n) =>
        `${n},2026-05-0${(n % 9) + 1},"Designer, no. ${n}",${address(n % 50)},blog,copied,hourly,45,USD,31.5,${n % 7}\n`,
    ),
  },
  {
    name: 'CSV with long texts in its cells',
    peer: 'papaparse',
    goal: 2,
    make: compose((n) => `${n},"${words.repeat(3)}",${address(n % 50)}\n`),
  },
];
const last = '\n\nhttps://www.upwork.com/hire/php-developers/';
const hostile =
  '[|(|<a |http://|`|` |`` ` |~~~\n|<!--|<script>|<a x="|](|upwork.com,|\n|http://www.upwork.com/hire/x/,'.split('|');

const upwork = await standIn(() => '<!doctype html><title>Nothing</title>');
const driver = await driveChromium({ proxyPort: upwork.port });
const page = await driver.dashboard();
await page.fill('#paste', demoLink);
await page.click('button[type="submit"]');
await page.waitForSelector('.account .tag');
for (const script of scripts) await page.evaluate(`${script}; undefined`);
await page.evaluate('Object.assign(globalThis, { convert, ...peers }); undefined');

/** Alternates between our reader and a peer; medians in milliseconds. */
const measure = async (text, turns, peer) => {
  const took = await page.evaluate(
    ([draft, count, other, account]) => {
      const work = { found: () => globalThis.convert.findInDraft(draft, account) };
      if (other) work.peer = () => globalThis.peers[other](draft);
      const all = { found: [], peer: [] };
      for (let turn = 0; turn < count; turn += 1)
        for (const [name, run] of Object.entries(work)) {
          const start = performance.now();
          run();
          all[name].push(performance.now() - start);
        }
      return all;
    },
    [text, turns, peer, account],
  );
  return { found: median(took.found), peer: peer ? median(took.peer) : 0 };
};

const table = [['a draft', 'measured', 'floor', 'ratio', 'goal']];
const ms = (value) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const add = (...row) => {
  table.push(row);
  console.error(row.join(' | '));
};
const ten = 10_000_000;
for (const { name, peer, goal, make } of drafts) {
  const small = await measure(make(ten / 10), 9);
  const large = await measure(make(ten), 7, peer);
  add(
    `10 MB of ${name}, against ${peer}`,
    ms(large.found),
    ms(large.peer),
    `${(large.peer / large.found).toFixed(1)}× as fast`,
    `at least ${goal}×`,
  );
  const growth = large.found / small.found;
  add('the same, against 1 MB of it', ms(large.found), ms(small.found), `${growth.toFixed(1)}×`, 'linear: 10×');
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

// The page itself with a file of 10 MB: the time until the counts are shown, and the longest freeze meanwhile.
const [, { name, make }] = drafts;
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
add('the longest freeze of the page meanwhile', ms(life.frozen), '', '', 'at most 100 ms');

await driver.close();
upwork.close();
tellTable(table, 'bench-convert');
