// Opens a section of the dashboard as a user does, and measures until something of it is shown.
import { median } from './tell-table.mjs';

/** Notes when the first of what is looked for is painted, and how long the page froze. */
const watch = (selector) => {
  globalThis.frozen = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.frozen = Math.max(globalThis.frozen, duration);
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (!document.querySelector(selector)) return requestAnimationFrame(look);
    setTimeout(() => {
      globalThis.shownAt = performance.now();
    });
  };
  requestAnimationFrame(look);
};

/** Opens a section and waits until what `selector` names is shown: full, or empty. */
export async function openSection(driver, section, selector) {
  const page = await driver.context.newPage();
  await page.addInitScript(watch, selector);
  await page.goto(`${driver.origin}src/dashboard/index.html#${section}`);
  await page.waitForFunction(() => globalThis.shownAt > 0, undefined, { timeout: 120_000 });
  return page;
}

/** The time until something is shown, alternating with an empty browser: medians in milliseconds. */
export async function measureOpening(open, full, empty, rounds) {
  const took = { full: [], empty: [] };
  for (let round = 0; round < rounds + 2; round += 1)
    for (const [name, driver] of [
      ['full', full],
      ['empty', empty],
    ]) {
      const page = await open(driver);
      if (round >= 2) took[name].push(await page.evaluate(() => globalThis.shownAt));
      await page.close();
    }
  return { full: median(took.full), empty: median(took.empty) };
}
