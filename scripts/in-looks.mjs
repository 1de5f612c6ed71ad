// The looks that some people see, for both browsers, and a picture of a page in each of them.
import { until } from '../test/drive/until.mjs';

/** Everything that is written becomes twice as large, and nothing else: what a browser's setting for text does. */
const doubleText = () => {
  const all = [...document.querySelectorAll('body, body *')].map((one) => {
    const { fontSize, lineHeight } = getComputedStyle(one);
    return [one, Number.parseFloat(fontSize), Number.parseFloat(lineHeight)];
  });
  for (const [one, size, line] of all) {
    one.style.fontSize = `${2 * size}px`;
    if (line) one.style.lineHeight = `${2 * line}px`;
  }
};

/** Each look with what it sets; the last one stays until the page is loaded again. */
const looks = {
  light: {},
  dark: { isDark: true },
  'forced-light': { isForced: true },
  'forced-dark': { isForced: true, isDark: true },
  rtl: { run: () => document.documentElement.setAttribute('dir', 'rtl') },
  narrow: { width: 320 },
  'text-200': { run: doubleText },
};

/** The names of all looks. */
export const lookNames = Object.keys(looks);

/** Has Chromium show a page in a theme, and with the user's own colours. */
const dressChromium = (page, { isDark = false, isForced = false }) =>
  page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light', forcedColors: isForced ? 'active' : 'none' });

/** Has Firefox do the same, for all pages. */
const dressFirefox = (driver, { isDark = false, isForced = false }) =>
  driver.inBrowser(
    (front, { dark, forced }) => {
      const { prefs } = front.Services;
      prefs.setIntPref('layout.css.prefers-color-scheme.content-override', dark ? 0 : 1);
      prefs.setIntPref('browser.display.document_color_use', forced ? 2 : 0);
      for (const part of ['', '.dark']) {
        prefs.setCharPref(`browser.display.background_color${part}`, dark ? '#000000' : '#ffffff');
        prefs.setCharPref(`browser.display.foreground_color${part}`, dark ? '#ffffff' : '#000000');
        prefs.setCharPref(`browser.display.anchor_color${part}`, dark ? '#ffff00' : '#0000ee');
      }
    },
    { dark: isDark, forced: isForced },
  );

/** Whether a page shows what it was told: Firefox tells its pages a moment later. */
const isDressed = async ({ isDark, isForced }) => {
  const asked = [
    ['(prefers-color-scheme: dark)', isDark],
    ['(forced-colors: active)', isForced],
  ];
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  return asked.every(([query, wanted]) => matchMedia(query).matches === wanted);
};

/** Takes a state in each of the chosen looks: the whole page, or what the window shows of it. The popup's window keeps its size; its content can be as narrow as on a phone. */
export async function takeIn(driver, page, { state, chosen, isPopup = false, isWhole = !isPopup, height = 800 }) {
  const isChromium = driver.name !== 'firefox';
  const dress = (look) => (isChromium ? dressChromium(page, look) : dressFirefox(driver, look));
  const resize = (width) =>
    isChromium ? page.setViewportSize({ width, height }) : page.setViewport({ width, height, deviceScaleFactor: 2 });
  for (const name of chosen) {
    const { run, width, ...look } = looks[name];
    await dress(look);
    const narrow = (to) =>
      isPopup ? page.evaluate(`document.body.style.inlineSize = '${to ? `${to}px` : ''}'`) : resize(to ?? 1100);
    if (width) await narrow(width);
    if (run) await page.evaluate(run);
    await until(() => page.evaluate(isDressed, { isDark: false, isForced: false, ...look }));
    // Colours change to another theme in steps.
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {}))));
    const file = `artifacts/look-${driver.name}-${state}-${name}.png`;
    await page.screenshot({ path: file, fullPage: isWhole });
    console.log(file);
    if (width) await narrow();
    if (name === 'rtl') await page.evaluate(() => document.documentElement.removeAttribute('dir'));
  }
  await dress(looks.light);
}
