// What the library costs at a thousand, ten thousand and a hundred thousand rows, beside floors of the same run. Medians.
import { readFileSync, writeFileSync } from 'node:fs';
import { driveChromium } from './drive-chromium.mjs';
import { libraryCode } from './library-code.mjs';
import { standIn } from './stand-in.mjs';

// How often each size is measured; `node scripts/bench-library.mjs 1000` measures that one alone.
const all = { 1000: 15, 10000: 5, 100000: 1 };
const asked = process.argv.slice(2);
const sizes = Object.entries(all).filter(([count]) => asked.length === 0 || asked.includes(count));
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const table = [['the library', 'measured', 'floor', 'ratio', 'goal']];

const upwork = await standIn(() => '<!doctype html><title>Nothing</title>');
const driver = await driveChromium({ proxyPort: upwork.port });
const own = await driver.dashboard();
await own.evaluate(`${await libraryCode()}; undefined`);
const session = await driver.context.newCDPSession(own);

/** The most that the page's heap holds while something runs, above what it held before, in MB. */
const mostHeld = async (work) => {
  await session.send('HeapProfiler.collectGarbage');
  const used = async () => (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
  const before = await used();
  let most = before;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) most = Math.max(most, await used());
  })();
  await work();
  isOver = true;
  await watching;
  return most - before;
};

/** Runs inside the page: makes the rows, and lays them as they are, or as our code does. */
const work = {
  make: (count) => {
    const { libraryRecords, toRow } = globalThis.library;
    globalThis.records = libraryRecords(count);
    globalThis.made = globalThis.records.map(toRow);
  },
  // As many puts in one transaction, on a store with the same index.
  floor: async () => {
    await new Promise((done) => {
      indexedDB.deleteDatabase('floor').onsuccess = done;
    });
    const db = await new Promise((done) => {
      const request = indexedDB.open('floor', 1);
      request.onupgradeneeded = () =>
        request.result.createObjectStore('links', { keyPath: 'id' }).createIndex('usedAt', 'usedAt');
      request.onsuccess = () => done(request.result);
    });
    const start = performance.now();
    const change = db.transaction('links', 'readwrite', { durability: 'strict' });
    for (const row of globalThis.made) change.objectStore('links').put(row);
    await new Promise((done) => {
      change.oncomplete = done;
    });
    const took = performance.now() - start;
    db.close();
    return took;
  },
  ours: async () => {
    await globalThis.library.deleteLibrary();
    const start = performance.now();
    await globalThis.library.addRecords(globalThis.records);
    return performance.now() - start;
  },
  floorRead: async () => {
    const db = await new Promise((done) => {
      const request = indexedDB.open('floor', 1);
      request.onsuccess = () => done(request.result);
    });
    const start = performance.now();
    await new Promise((done) => {
      db.transaction('links').objectStore('links').getAll().onsuccess = done;
    });
    const took = performance.now() - start;
    db.close();
    return took;
  },
  oursRead: async () => {
    const start = performance.now();
    for await (const chunk of globalThis.library.readRecords()) chunk.length;
    return performance.now() - start;
  },
};

const shown = (count) => Number(count).toLocaleString('en-US');
const ms = (value) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
for (const [count, rounds] of sizes) {
  await own.evaluate(work.make, Number(count));
  const names = ['floor', 'ours', 'floorRead', 'oursRead'];
  const took = Object.fromEntries(names.map((name) => [name, []]));
  // The first round warms up, where there are many.
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) {
      const one = await own.evaluate(work[name]);
      if (round > 0 || rounds === 1) took[name].push(one);
    }
  const [floor, ours, floorRead, oursRead] = names.map((name) => median(took[name]));
  const rate = (value) => `${shown(Math.round((Number(count) / value) * 1000))} rows/s`;
  table.push([
    `import of ${shown(count)} links, with its copies, against bare puts`,
    rate(ours),
    rate(floor),
    `${(floor / ours).toFixed(2)}×`,
    'at least 0.6×',
  ]);
  table.push([
    `reading ${shown(count)} links in chunks, checked, against getAll`,
    ms(oursRead),
    ms(floorRead),
    `${(oursRead / floorRead).toFixed(2)}×`,
    '',
  ]);
  const held = [];
  for (const name of ['ours', 'floor']) held.push(await mostHeld(() => own.evaluate(work[name])));
  table.push([
    `memory while ${shown(count)} links are imported`,
    ...held.map((value) => `${value.toFixed(0)} MB`),
    `${(held[0] / Math.max(held[1], 0.1)).toFixed(2)}×`,
    '',
  ]);
}

await driver.close();
upwork.close();

const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
console.log(table.map((row) => row.map((cell, column) => cell.padEnd(widths[column])).join('  ')).join('\n'));

// The README tells the same numbers.
const marks = ['<!-- bench-library -->', '<!-- /bench-library -->'];
const readme = readFileSync('README.md', 'utf8');
const [head, ...body] = table;
const markdown = [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
const [before, after] = marks.map((mark) => readme.indexOf(mark));
if (before >= 0 && after > before && asked.length === 0)
  writeFileSync('README.md', `${readme.slice(0, before)}${marks[0]}\n${markdown}\n${readme.slice(after)}`);
