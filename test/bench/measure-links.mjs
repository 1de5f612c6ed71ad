// Measures the Links section as a user experiences it: opening, searching, exporting.
import { openSection } from './measure-opening.mjs';
import { median } from './tell-table.mjs';

/** Opens the section and waits until the first row, or the sentence for an empty library, is shown. */
export const openLinks = (driver) =>
  openSection(driver, 'links', '.link-row, .links > p.soft:only-of-type:not([role])');

/** Opens the section and waits until all `count` links are read: the time, and the longest freeze of the page. */
export async function openWhole(driver, count) {
  const page = await openLinks(driver);
  const wholeAt = await page.evaluate((of) => {
    const isWhole = () => document.querySelector('.links > .links-count')?.textContent.endsWith(of);
    return new Promise((done) => {
      const look = () => (isWhole() ? setTimeout(() => done(performance.now())) : requestAnimationFrame(look));
      look();
    });
  }, ` · ${count} links`);
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
