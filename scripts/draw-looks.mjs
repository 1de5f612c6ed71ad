// The main states as some people see them, in both browsers: `npm run pictures -- looks`.
import { copyFileSync, mkdirSync } from 'node:fs';
import { driveChromium, launchPlainChromium } from '../test/drive/drive-chromium.mjs';
import { driveFirefox } from '../test/drive/drive-firefox.mjs';
import { libraryCode } from '../test/drive/library-code.mjs';
import { sampleLinks } from '../test/drive/sample-links.mjs';
import { demoLink, samplePage, samples } from '../test/drive/sample-pages.mjs';
import { standIn } from '../test/drive/stand-in.mjs';
import { until } from '../test/drive/until.mjs';
import { drawPopupStates, takePopup } from './draw-popup-states.mjs';
import { lookNames, takeIn } from './in-looks.mjs';
import { serveParts } from './parts.mjs';
import { typeDraft } from './type-draft.mjs';

/** Takes all parts, and the main states of popup and dashboard, at twice the size, in the named looks and browsers, or in all. */
export async function drawLooks(named) {
  const browsers = ['chromium', 'firefox'].filter((one) => !named.some(isBrowser) || named.includes(one));
  const looks = named.filter((one) => !isBrowser(one));
  const chosen = looks.length > 0 ? lookNames.filter((one) => looks.includes(one)) : lookNames;
  mkdirSync('artifacts', { recursive: true });
  if (browsers.includes('chromium')) await drawParts(chosen);
  for (const name of browsers) await drawStates(name, chosen);
  if (browsers.includes('chromium')) copyToReadme(chosen);
}

/** README's pictures in docs/, each with its state and look. */
const inReadme = {
  'popup-project-light': ['popup-project', 'light'],
  'popup-set-up-light': ['popup-set-up', 'light'],
  'popup-profile-dark': ['popup-profile', 'dark'],
  'popup-copied-light': ['popup-copied', 'light'],
  'popup-private-light': ['popup-private', 'light'],
  'popup-composer-light': ['popup-share', 'light'],
  'popup-list-light': ['popup-listed', 'light'],
  'dashboard-links-light': ['links-open', 'light'],
  'dashboard-convert-light': ['convert', 'light'],
};

function copyToReadme(chosen) {
  mkdirSync('docs', { recursive: true });
  for (const [name, [state, look]] of Object.entries(inReadme))
    if (chosen.includes(look)) copyFileSync(`artifacts/look-chromium-${state}-${look}.png`, `docs/${name}.png`);
}

const isBrowser = (word) => word === 'chromium' || word === 'firefox';

async function drawParts(chosen) {
  const served = await serveParts();
  const browser = await launchPlainChromium();
  const parts = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: 1280, height: 800 } });
  await parts.goto(served.address);
  await parts.waitForSelector('progress');
  await takeIn({ name: 'chromium' }, parts, { state: 'parts', chosen });
  await browser.close();
  await served.close();
}

async function drawStates(name, chosen) {
  const upwork = await standIn(samplePage);
  const drive = name === 'chromium' ? driveChromium : driveFirefox;
  const driver = await drive({ proxyPort: upwork.port, scale: 2 });
  const own = await driver.dashboard();
  if (name === 'firefox') await own.setViewport({ width: 1100, height: 800, deviceScaleFactor: 2 });
  // Firefox's driver does not see the end of a reload.
  const reload = async () => {
    await own.evaluate(() => {
      document.documentElement.dataset.old = 'yes';
      location.reload();
    });
    const isNew = () => document.readyState === 'complete' && document.documentElement.dataset.old === undefined;
    await until(() => own.evaluate(isNew).catch(() => false));
  };
  const show = async (section, last) => {
    await reload();
    const [main, part] = section.split('/');
    await own.waitForSelector(`.side a[href="#${main}"]`);
    await own.click(`.side a[href="#${main}"]`);
    if (part) await (await own.waitForSelector(`#tab-${part}`)).click();
    await own.waitForSelector(last);
  };
  const take = (state, more) => takeIn(driver, own, { state, chosen, ...more });
  const page = await driver.open(samples.project);
  await page.bringToFront();
  await takePopup(driver, own, { state: 'set-up', chosen, first: '#paste' });
  await page.close();
  await own.bringToFront();
  await show('welcome', '#paste');
  await take('welcome');
  await show('settings', '#paste');
  await own.click('#paste');
  await own.keyboard.type(demoLink);
  await own.click('button[type="submit"]');
  await own.waitForSelector('#accounts .account');
  await take('settings');
  await own.bringToFront();
  await own.evaluate(
    `${await libraryCode()}; globalThis.library.addRecords(${JSON.stringify(sampleLinks(Date.now()))})`,
  );
  await show('links', '.link-row');
  await own.click('.link-row input');
  await take('links');
  await show('links', '.link-row');
  await own.click('.link-row .name button');
  await own.waitForSelector('dialog');
  await take('links-open', { isWhole: false });
  await show('earnings/calculator', '.curve');
  await own.click('.lookup input');
  await own.keyboard.type('45/hr 20h');
  await take('calculator');
  await show('earnings/forecast', '.plan-figures');
  await take('forecast');
  await show('earnings', '.earned-steps');
  await (await own.waitForSelector('.earned > .plain')).click();
  await own.waitForSelector('.figure');
  await take('earnings');
  await show('sharing', '.template');
  await take('sharing');
  await show('convert', 'textarea.draft');
  await typeDraft(own);
  await take('convert');
  await show('help', 'main section');
  await take('help');
  // At the end, because what the popup copies would stand in the list of links.
  await drawPopupStates(driver, own, chosen);
  await driver.close();
  upwork.close();
}
