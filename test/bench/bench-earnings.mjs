// What reports cost: reading them, storing them, and opening Earnings on them, compared with floors of the same run.
// Medians.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { driveChromium } from '../drive/drive-chromium.mjs';
import { libraryCode } from '../drive/library-code.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { measureOpening, openSection } from './measure-opening.mjs';
import { median, tellTable } from './tell-table.mjs';

const table = [['earnings', 'measured', 'floor', 'ratio', 'goal']];
/** Prints each row of the table at once, because the largest reports take minutes. */
const add = (row) => {
  table.push(row);
  console.error(row.join(' | '));
};
const shown = (count) => Number(count).toLocaleString('en-US');
const ms = (value) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;

// papaparse has a default export only.
const out = path.resolve('artifacts/bench');
mkdirSync(out, { recursive: true });
const peer = path.join(out, 'papaparse.js');
writeFileSync(peer, "import papaparse from 'papaparse';\nexport const { parse } = papaparse;\n");
const code = `${await libraryCode([
  'src/core/earnings/read-report.ts',
  'src/store/earnings.ts',
  'src/flow/earnings/import-report.ts',
  'src/core/earnings/kept/stored-earnings.ts',
  'src/core/stored.ts',
  peer,
])}; undefined`;

/** Runs inside the page: a listing as impact.com writes it, and ways to read and to store it. */
const work = {
  make: (count) => {
    const rows = Array.from({ length: count }, (_, at) => {
      const day = `2026-0${1 + (at % 9)}-${10 + (at % 18)}`;
      const id = `13634.24117.${1_000_000 + at}`;
      const label = `label-${at % 300}`;
      return `${day} 09:14:22,${id},Upwork,Online Sale,${at % 3 ? 'Pending' : 'Approved'},${(at % 900) + 0.5},${(at % 150) + 0.25},${day} 08:00:00,,Desktop,${label},linkedin,p${at % 5000},,`;
    });
    globalThis.text = `Action Date,Action Id,Brand,Event Type,Status,Sale Amount,Action Earnings,Referral Date,Promo Code,Device Type,Sub Id 1,Sub Id 2,Sub Id 3,SharedId,Customer_Id\n${rows.join('\n')}\n`;
  },
  papaparse: () => {
    const start = performance.now();
    globalThis.library.parse(globalThis.text, { header: true });
    return performance.now() - start;
  },
  ours: () => {
    const start = performance.now();
    const read = globalThis.library.readReport(globalThis.text, { now: Date.UTC(2026, 10, 20) });
    const took = performance.now() - start;
    globalThis.reading = read.value;
    globalThis.actions = read.value.actions;
    return took;
  },
  puts: async () => {
    await new Promise((done) => {
      indexedDB.deleteDatabase('floor').onsuccess = done;
    });
    const db = await new Promise((done) => {
      const request = indexedDB.open('floor', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('actions', { keyPath: 'id' });
      request.onsuccess = () => done(request.result);
    });
    const start = performance.now();
    const change = db.transaction('actions', 'readwrite', { durability: 'strict' });
    const { toStored, actionShape } = globalThis.library;
    for (const one of globalThis.actions)
      change.objectStore('actions').put({ ...toStored(one, actionShape), id: one.id });
    await new Promise((done) => {
      change.oncomplete = done;
    });
    const took = performance.now() - start;
    db.close();
    return took;
  },
  store: async () => {
    const { changeEarnings } = globalThis.library;
    await changeEarnings(() => ({ actions: [], clicks: [] }));
    const start = performance.now();
    await changeEarnings(() => ({ actions: globalThis.actions, clicks: [] }));
    return performance.now() - start;
  },
  bring: async () => {
    const { changeEarnings, applyReport } = globalThis.library;
    await changeEarnings(() => ({ actions: [], clicks: [] }));
    await applyReport({ reading: globalThis.reading }, '');
  },
};

const upwork = await standIn(() => '<!doctype html><title>Nothing</title>');
const driver = await driveChromium({ proxyPort: upwork.port });
const empty = await driveChromium({ proxyPort: upwork.port });

const own = await driver.dashboard();
await own.evaluate(code);
/** Medians of the works in turn. If there are several rounds, the first one warms up. */
async function inTurn(names, rounds) {
  const took = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) {
      const one = await own.evaluate(work[name]);
      if (round > 0 || rounds === 1) took[name].push(one);
    }
  return names.map((name) => median(took[name]));
}
for (const [count, rounds] of [
  [20_000, 7],
  [200_000, 2],
]) {
  await own.evaluate(work.make, count);
  const [ours, floor] = await inTurn(['ours', 'papaparse'], rounds);
  add([
    `reading a report of ${shown(count)} rows, every cell understood, against papaparse alone`,
    ms(ours),
    ms(floor),
    `${(ours / floor).toFixed(2)}×`,
    'at most 2×',
  ]);
}
for (const [count, rounds] of [
  [20_000, 4],
  [100_000, 1],
]) {
  await own.evaluate(work.make, count);
  await own.evaluate(work.ours);
  const [ours, floor] = await inTurn(['store', 'puts'], rounds);
  const rate = (value) => `${shown(Math.round((count / value) * 1000))} rows/s`;
  add([
    `storing ${shown(count)} commissions, with their copy, against bare puts`,
    rate(ours),
    rate(floor),
    `${(floor / ours).toFixed(2)}×`,
    'at least 0.6×',
  ]);
}

/** Opens Earnings and waits until the first figures, or the steps for an empty library, are shown. */
const open = (of) => openSection(of, 'earnings', '.earned-block, .earned-steps');
// Whoever imports a report has opened the page before.
await measureOpening(open, driver, empty, 1);
const firsts = [];
for (let round = 0; round < 3; round += 1) {
  await own.evaluate(work.bring);
  const imported = await open(driver);
  firsts.push(await imported.evaluate(() => globalThis.shownAt));
  await imported.close();
}
const atFirst = median(firsts);
// What was measured until here lies in the memory of its page.
await own.close();
/** Runs something in a page of its own, which closes then. */
async function inPage(run, given) {
  const page = await driver.dashboard();
  await page.evaluate(code);
  await page.evaluate(run, given);
  await page.close();
}
/** Opens Earnings without what it showed last, and waits until all is read again. */
async function openAnew() {
  await inPage(() => chrome.storage.local.remove('earnedView'));
  const page = await open(driver);
  const isKept = () => chrome.storage.local.get('earnedView').then(({ earnedView }) => earnedView !== undefined);
  await page.waitForFunction(isKept, undefined, { timeout: 120_000 });
  return page;
}
/** Another stage, in turn with none: until the page answers, until its figures are there. */
const filter = async () => {
  const frames = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const figures = () => document.querySelector('.earned-parts')?.textContent;
  const stage = [...document.querySelectorAll('.choice-button')].find((one) => one.textContent === 'Stage');
  const took = { answered: [], done: [] };
  for (let round = 0; round < 9; round += 1) {
    await new Promise((done) => requestIdleCallback(done));
    stage.click();
    while (!document.querySelector('.menu-list')) await frames();
    const before = figures();
    // Pending, locked, paid; while one of them is chosen, all come first.
    const choices = document.querySelectorAll('.menu-list button');
    const start = performance.now();
    choices[round % 2 === 0 ? 1 : 0].click();
    await frames();
    const answered = performance.now();
    while (figures() === before) await frames();
    took.answered.push(answered - start);
    took.done.push(performance.now() - start);
  }
  return took;
};
const frozenIn = (page) => page.evaluate(() => globalThis.frozen);
const first = await openAnew();
const anew = await first.evaluate(() => globalThis.shownAt);
const frozen = await frozenIn(first);
const filters = await first.evaluate(filter);
await first.close();

const { full: again, empty: least } = await measureOpening(open, driver, empty, 9);
add([
  'opening Earnings on 100,000 commissions at once, against no report',
  ms(again),
  ms(least),
  `${(again / least).toFixed(2)}×`,
  'at most 1.5×',
]);
add([
  'the same for the first time after its import, of three imports',
  ms(atFirst),
  ms(least),
  `${(atFirst / least).toFixed(2)}×`,
  'at most 1.5×',
]);
add([
  'the same read anew; the longest freeze meanwhile',
  `${ms(anew)}; ${ms(frozen)}`,
  ms(least),
  `${(anew / least).toFixed(2)}×`,
  '',
]);
const filterRow = (what, { answered, done }) =>
  add([
    `another stage of 100,000 commissions${what}: until the page answers, and until the figures are there`,
    `${ms(median(answered))}; ${ms(median(done))}`,
    '',
    '',
    'one frame: 16.7 ms',
  ]);
filterRow('', filters);

// The same with as many links, in groups that share their sub IDs.
await inPage(async (count) => {
  const { libraryRecords, addRecords } = globalThis.library;
  const subIds = (at) => ({ subId1: `label-${at % 300}`, subId2: 'linkedin', subId3: `p${at % 5000}` });
  await addRecords(libraryRecords(count).map((record, at) => ({ ...record, subIds: subIds(at) })));
}, 100_000);
const joined = await openAnew();
add([
  'joining 100,000 commissions with 100,000 links: the longest freeze meanwhile',
  ms(await frozenIn(joined)),
  '',
  '',
  'at most 100 ms',
]);
filterRow(' and as many links', await joined.evaluate(filter));
await joined.close();

await driver.close();
await empty.close();
upwork.close();
tellTable(table, 'bench-earnings');
