// A picture of Firefox's popup: no driver sees into its panel, so its content is drawn again in a tab of the same size.
import { until } from './until.mjs';

/** Saves a picture of what the real popup shows now. */
export async function drawPopup(driver, popup, picture) {
  const drawn = await popup((document) => {
    const fields = [...document.querySelectorAll('input, textarea')].map((field) => field.value);
    return { html: document.body.innerHTML, height: document.documentElement.scrollHeight, fields };
  });
  const page = await driver.openOwn('src/popup/index.html');
  await until(() => page.evaluate(() => document.querySelector('main') !== null));
  await page.setViewport({ width: 384, height: Math.max(drawn.height, 200), deviceScaleFactor: 1 });
  await page.evaluate(({ html, fields }) => {
    const copy = new DOMParser().parseFromString(html, 'text/html');
    document.body.replaceChildren(...copy.body.childNodes);
    [...document.querySelectorAll('input, textarea')].forEach((field, at) => {
      field.value = fields[at];
    });
    document.querySelector('.primary:not(:disabled)')?.focus();
  }, drawn);
  await page.screenshot({ path: picture });
  await page.close();
}
