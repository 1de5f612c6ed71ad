// Measures the Links section as a user experiences it: opening, searching, exporting.
import { median } from './tell-table.mjs';

/** Notes when the first row, or the sentence for an empty library, is painted, and how long the page froze. */
const watch = () => {
  globalThis.frozen = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.frozen = Math.max(globalThis.frozen, duration);
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (!document.querySelector('.link-row, .links > p.soft:only-of-type:not([role])'))
      return requestAnimationFrame(look);
    setTimeout(() => {
      globalThis.shownAt = performance.now();
    });
  };
  requestAnimationFrame(look);
};

/** Opens the section and waits until something is shown. */
export async function openLinks(driver) {
  const page = await driver.context.newPage();
  await page.addInitScript(watch);
  await page.goto(`${driver.origin}src/dashboard/index.html#links`);
  await page.waitForFunction(() => globalThis.shownAt > 0);
  return page;
}

/** The time until the first rows are shown, alternating with an empty library's sentence: medians in milliseconds. */
export async function measureOpening(full, empty, rounds) {
  const took = { full: [], empty: [] };
  for (let round = 0; round < rounds + 2; round += 1)
    for (const [name, driver] of [
      ['full', full],
      ['empty', empty],
    ]) {
      const page = await openLinks(driver);
      if (round >= 2) took[name].push(await page.evaluate(() => globalThis.shownAt));
      await page.close();
    }
  return { full: median(took.full), empty: median(took.empty) };
}

/** Opens the section and waits until all `count` links are read: the time, and the longest freeze of the page. */
export async function openWhole(driver, count) {
  const page = await openLinks(driver);
  const wholeAt = await page.evaluate((of) => {
    const isWhole = () => document.querySelector('.links > p.soft[role="status"]')?.textContent === of;
    return new Promise((done) => {
      const look = () => (isWhole() ? setTimeout(() => done(performance.now())) : requestAnimationFrame(look));
      look();
    });
  }, `${count} of ${count} links`);
  return { page, wholeAt, frozen: await page.evaluate(() => globalThis.frozen) };
}

/**
 * For each key of some words, the time from the event until the visible results are shown, and until all are counted:
 * medians, and the slowest key.
 */
export async function measureKeys(page) {
  const texts = ['design', 'brand website', 'café 9'].flatMap((words) =>
    Array.from(words, (_, at) => words.slice(0, at + 1)).concat(''),
  );
  const keys = await page.evaluate(async (all) => {
    const field = document.querySelector('.links input[type="search"]');
    const section = document.querySelector('.links');
    const took = all.map(() => ({ first: [], last: [] }));
    for (let round = 0; round < 7; round += 1)
      for (const [at, text] of all.entries()) {
        const start = performance.now();
        let first;
        let last;
        const observer = new MutationObserver(() => {
          document.body.offsetHeight; // Includes the layout.
          last = performance.now() - start;
          first ??= last;
        });
        observer.observe(section, { subtree: true, childList: true, characterData: true });
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((done) => setTimeout(done, 150));
        observer.disconnect();
        // A result equal to the one before changes nothing.
        if (round > 1 && first !== undefined) took[at].first.push(first);
        if (round > 1 && last !== undefined) took[at].last.push(last);
      }
    return took;
  }, texts);
  const [first, last] = ['first', 'last'].map((name) =>
    keys.flatMap((key) => (key[name].length > 0 ? [median(key[name])] : [])),
  );
  return { median: median(first), slowest: Math.max(...first), counted: median(last), lastCounted: Math.max(...last) };
}

/** The time from the click until the browser has the file. */
export async function measureExport(page, format, rounds) {
  const took = [];
  for (let round = 0; round < rounds; round += 1)
    took.push(
      await page.evaluate(
        (name) =>
          new Promise((done) => {
            const { createObjectURL } = URL;
            const start = performance.now();
            URL.createObjectURL = (blob) => {
              URL.createObjectURL = createObjectURL;
              done(performance.now() - start);
              return createObjectURL.call(URL, blob);
            };
            [...document.querySelectorAll('.links button')]
              .find(({ textContent }) => textContent.includes(name))
              .click();
          }),
        format,
      ),
    );
  return median(took);
}
