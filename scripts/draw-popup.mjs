// A picture of Firefox's popup: no driver can photograph its panel, so its content is drawn again in a tab of the same
// size.
import { until } from '../test/drive/until.mjs';

/** Saves a picture of what the real popup shows now. */
export async function drawPopup(driver, popup, picture) {
  const { page } = await copyPopup(driver, popup, 1);
  await page.screenshot({ path: picture });
  await page.close();
}

/** A tab that shows what the real popup shows now, in its size, and its height. */
export async function copyPopup(driver, popup, scale = 2) {
  const drawn = await popup((document) => {
    const fields = [...document.querySelectorAll('input, textarea, select')].map(({ value, checked }) => ({
      value,
      checked,
    }));
    const sheets = [...document.querySelectorAll('link[rel="stylesheet"]')].map(({ href }) => href);
    return { html: document.body.innerHTML, fields, sheets };
  });
  const page = await driver.openOwn('src/popup/index.html');
  await until(() => page.evaluate(() => document.querySelector('main') !== null));
  await page.setViewport({ width: 384, height: 600, deviceScaleFactor: scale });
  const natural = await page.evaluate(async ({ html, fields, sheets }) => {
    // Parts of the popup that were loaded later brought their own style sheets.
    await Promise.all(
      sheets.map(
        (href) =>
          new Promise((done) => {
            const link = Object.assign(document.createElement('link'), {
              rel: 'stylesheet',
              href,
              onload: done,
              onerror: done,
            });
            document.head.append(link);
          }),
      ),
    );
    const copy = new DOMParser().parseFromString(html, 'text/html');
    document.body.replaceChildren(...copy.body.childNodes);
    document.documentElement.style.overflow = 'hidden'; // A popup has no scroll bar of its own.
    [...document.querySelectorAll('input, textarea, select')].forEach((field, at) => {
      Object.assign(field, fields[at]);
    });
    document.querySelector('.primary:not(:disabled)')?.focus({ preventScroll: true });
    return document.body.getBoundingClientRect().height;
  }, drawn);
  const height = Math.min(600, Math.ceil(natural));
  await page.setViewport({ width: 384, height, deviceScaleFactor: scale });
  return { page, height };
}
