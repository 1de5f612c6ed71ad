// The main states as some people see them: `npm run pictures -- looks`.
import { mkdirSync } from 'node:fs';
import { driveChromium, launchPlainChromium } from '../test/drive/drive-chromium.mjs';
import { libraryCode } from '../test/drive/library-code.mjs';
import { sampleLinks } from '../test/drive/sample-links.mjs';
import { demoLink, samplePage, samples } from '../test/drive/sample-pages.mjs';
import { standIn } from '../test/drive/stand-in.mjs';
import { drawPopupStates } from './draw-popup-states.mjs';
import { serveParts } from './parts.mjs';
import { typeDraft } from './type-draft.mjs';

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
  light: { media: { colorScheme: 'light' } },
  dark: { media: { colorScheme: 'dark' } },
  'forced-light': { media: { colorScheme: 'light', forcedColors: 'active' } },
  'forced-dark': { media: { colorScheme: 'dark', forcedColors: 'active' } },
  rtl: { run: () => document.documentElement.setAttribute('dir', 'rtl') },
  narrow: { width: 320 },
  'text-200': { run: doubleText },
};
const plain = { colorScheme: 'light', forcedColors: 'none' };

/** Takes one state in every look, or in the named ones. */
async function takeIn(page, state, chosen, { isPopup = false } = {}) {
  for (const [look, { media, run, width }] of Object.entries(looks)) {
    if (!chosen.includes(look)) continue;
    await page.emulateMedia({ ...plain, ...media });
    const before = page.viewportSize();
    // The popup's window keeps its size; its content can still be as narrow as on a phone.
    if (width && isPopup) await page.evaluate(`document.body.style.inlineSize = '${width}px'`);
    else if (width) await page.setViewportSize({ width, height: 800 });
    if (run) await page.evaluate(run);
    // Colours change to another theme in steps.
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    const file = `artifacts/look-${state}-${look}.png`;
    await page.screenshot({ path: file, fullPage: !isPopup });
    console.log(file);
    if (width && isPopup) await page.evaluate(`document.body.style.inlineSize = ''`);
    else if (width && before) await page.setViewportSize(before);
    if (look === 'rtl') await page.evaluate(() => document.documentElement.removeAttribute('dir'));
  }
  await page.emulateMedia(plain);
}

/** Takes all parts, and the main states of popup and dashboard, at twice the size. */
export async function drawLooks(named) {
  const chosen = named.length > 0 ? named : Object.keys(looks);
  mkdirSync('artifacts', { recursive: true });
  const served = await serveParts();
  const browser = await launchPlainChromium();
  const parts = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: 1280, height: 800 } });
  await parts.goto(served.address);
  await parts.waitForSelector('progress');
  await takeIn(parts, 'parts', chosen);
  await browser.close();
  await served.close();

  const upwork = await standIn(samplePage);
  const driver = await driveChromium({ proxyPort: upwork.port, scale: 2 });
  const own = await driver.dashboard();
  const show = async (section, last) => {
    await own.reload();
    const [name, part] = section.split('/');
    await own.click(`.side a[href="#${name}"]`);
    if (part) await own.click(`#tab-${part}`);
    await own.waitForSelector(last);
  };
  const takePopup = (popup, state) => takeIn(popup, `popup-${state}`, chosen, { isPopup: true });
  const page = await driver.open(samples.project);
  await page.bringToFront();
  const popup = await driver.popup(own);
  await popup.waitForSelector('#paste');
  await takePopup(popup, 'set-up');
  await page.close();
  await own.bringToFront();
  await show('welcome', '#paste');
  await takeIn(own, 'welcome', chosen);
  await own.reload();
  await own.click('.side a[href="#settings"]');
  await own.click('#paste');
  await own.keyboard.type(demoLink);
  await own.click('button[type="submit"]');
  await own.waitForSelector('#accounts .account');
  await takeIn(own, 'settings', chosen);
  await own.bringToFront();
  await own.evaluate(
    `${await libraryCode()}; globalThis.library.addRecords(${JSON.stringify(sampleLinks(Date.now()))})`,
  );
  await drawPopupStates({ driver, own, take: takePopup });
  await show('links', '.link-row');
  await own.click('.link-row input');
  await takeIn(own, 'links', chosen);
  await show('earnings/calculator', '.curve');
  await own.fill('.lookup input', '45/hr 20h');
  await takeIn(own, 'calculator', chosen);
  await show('earnings/forecast', '.plan-figures');
  await takeIn(own, 'forecast', chosen);
  await show('earnings', '.earned-steps');
  await own.getByRole('button', { name: 'Try it with a sample' }).click();
  await own.waitForSelector('.figure');
  await takeIn(own, 'earnings', chosen);
  await show('sharing', '.template');
  await takeIn(own, 'sharing', chosen);
  await show('convert', 'textarea.draft');
  await typeDraft(own);
  await takeIn(own, 'convert', chosen);
  await driver.close();
  upwork.close();
}
