// What the library costs at a thousand, ten thousand and a hundred thousand rows, compared with floors of the same run.
// Medians.
import { driveChromium } from '../drive/drive-chromium.mjs';
import { libraryCode } from '../drive/library-code.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { measureExport, measureKeys, openLinks, openWhole } from './measure-links.mjs';
import { measureOpening } from './measure-opening.mjs';
import { median, tellTable } from './tell-table.mjs';

// How often each size is measured; `node test/bench/bench-library.mjs 1000` measures only that one.
const all = { 1000: 15, 10000: 5, 100000: 1 };
const asked = process.argv.slice(2);
const sizes = Object.entries(all).filter(([count]) => asked.length === 0 || asked.includes(count));
const table = [['the library', 'measured', 'floor', 'ratio', 'goal']];
/** Prints each row of the table at once, because the largest library takes minutes. */
const add = (row) => {
  table.push(row);
  console.error(row.join(' | '));
};

const upwork = await standIn(() => '<!doctype html><title>Nothing</title>');
const driver = await driveChromium({ proxyPort: upwork.port });
const empty = await driveChromium({ proxyPort: upwork.port });
const code = `${await libraryCode()}; undefined`;

const heapOf = async (page) => {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
};

/** The peak of the page's heap while something runs, above its size before, in MB. */
const mostHeld = async (page, work) => {
  const session = await page.context().newCDPSession(page);
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
  await session.detach();
  return most - before;
};

/** Runs inside the page: makes the rows, and stores them directly or with our code. */
const work = {
  make: (count) => {
    const { libraryRecords, toRow } = globalThis.library;
    globalThis.records = libraryRecords(count);
    globalThis.made = globalThis.records.map(toRow);
  },
  // The same number of puts in one transaction, on a store with the same indices.
  floor: async () => {
    await new Promise((done) => {
      indexedDB.deleteDatabase('floor').onsuccess = done;
    });
    const db = await new Promise((done) => {
      const request = indexedDB.open('floor', 1);
      request.onupgradeneeded = () => {
        const store = request.result.createObjectStore('links', { keyPath: 'id' });
        store.createIndex('usedAt', 'usedAt');
        store.createIndex('landingPage', 'data.landingPage');
      };
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
  // The minimum for any file of all links: the rows read at once, as one text.
  floorExport: async () => {
    const db = await new Promise((done) => {
      const request = indexedDB.open('floor', 1);
      request.onsuccess = () => done(request.result);
    });
    const start = performance.now();
    const found = await new Promise((done) => {
      const request = db.transaction('links').objectStore('links').getAll();
      request.onsuccess = () => done(request.result);
    });
    new Blob([JSON.stringify(found)]);
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
  const own = await driver.dashboard();
  await own.evaluate(code);
  await own.evaluate(work.make, Number(count));
  const names = ['floor', 'ours', 'floorRead', 'oursRead', 'floorExport'];
  const took = Object.fromEntries(names.map((name) => [name, []]));
  // If there are several rounds, the first one warms up.
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) {
      const one = await own.evaluate(work[name]);
      if (round > 0 || rounds === 1) took[name].push(one);
    }
  const [floor, ours, floorRead, oursRead, floorExport] = names.map((name) => median(took[name]));
  const rate = (value) => `${shown(Math.round((Number(count) / value) * 1000))} rows/s`;
  add([
    `import of ${shown(count)} links, with its copies, against bare puts`,
    rate(ours),
    rate(floor),
    `${(floor / ours).toFixed(2)}×`,
    'at least 0.6×',
  ]);
  add([
    `reading ${shown(count)} links in chunks, checked, against getAll`,
    ms(oursRead),
    ms(floorRead),
    `${(oursRead / floorRead).toFixed(2)}×`,
    '',
  ]);
  // Importing the largest library again would take a minute.
  if (rounds > 1) {
    const held = [];
    for (const name of ['ours', 'floor']) held.push(await mostHeld(own, () => own.evaluate(work[name])));
    add([
      `memory while ${shown(count)} links are imported`,
      ...held.map((value) => `${value.toFixed(0)} MB`),
      `${(held[0] / Math.max(held[1], 0.1)).toFixed(2)}×`,
      '',
    ]);
  }
  await own.close();

  const opening = await measureOpening(openLinks, driver, empty, 21);
  add([
    `opening the Links section on ${shown(count)} links, against an empty library`,
    ms(opening.full),
    ms(opening.empty),
    `${(opening.full / opening.empty).toFixed(2)}×`,
    'at most 1.5×',
  ]);
  const whole = await openWhole(driver, shown(count));
  add([
    `until all ${shown(count)} are there to be searched; the longest freeze meanwhile`,
    `${ms(whole.wholeAt)}; ${ms(whole.frozen)}`,
    '',
    '',
    '',
  ]);
  const keys = await measureKeys(whole.page);
  add([
    `a key in the search of ${shown(count)} links: the median, and the slowest`,
    `${ms(keys.median)}; ${ms(keys.slowest)}`,
    '',
    '',
    'one frame: 16.7 ms',
  ]);
  add([
    `until all that it finds of ${shown(count)} are counted: the median, and the slowest`,
    `${ms(keys.counted)}; ${ms(keys.lastCounted)}`,
    '',
    '',
    '',
  ]);
  for (const format of ['CSV', 'JSON']) {
    const took = await measureExport(whole.page, format, 3);
    add([
      `export of ${shown(count)} links as ${format}, against the rows read and written as one text`,
      ms(took),
      ms(floorExport),
      `${(took / floorExport).toFixed(2)}×`,
      '',
    ]);
  }
  const other = await openLinks(empty);
  const [used, least] = [await heapOf(whole.page), await heapOf(other)];
  add([
    `memory of the Links section with ${shown(count)} links, against an empty library`,
    `${used.toFixed(1)} MB`,
    `${least.toFixed(1)} MB`,
    `${(used / least).toFixed(2)}×`,
    '',
  ]);
  await whole.page.close();
  await other.close();
}

await driver.close();
await empty.close();
upwork.close();
tellTable(table, asked.length === 0 ? 'bench-library' : undefined);
