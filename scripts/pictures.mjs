// Pictures of the real extension. `--help` says which.
import { mkdirSync } from 'node:fs';
import { distIn } from '../test/drive/dist-in.mjs';
import { driveChromium } from '../test/drive/drive-chromium.mjs';
import { driveFirefox } from '../test/drive/drive-firefox.mjs';
import { libraryCode } from '../test/drive/library-code.mjs';
import { sampleLinks } from '../test/drive/sample-links.mjs';
import { demoLink, samplePage, samples } from '../test/drive/sample-pages.mjs';
import { standIn } from '../test/drive/stand-in.mjs';
import { drawLooks } from './draw-looks.mjs';
import { drawPopup } from './draw-popup.mjs';
import { drawStore } from './draw-store.mjs';
import { drawParts } from './parts.mjs';
import { preferCommonFonts } from './prefer-common-fonts.mjs';
import { build } from './set-up.mjs';
import { typeDraft } from './type-draft.mjs';

const states = Object.keys(samples);
/** The last part of a state to arrive: after it nothing moves. */
const lastIn = (state) => {
  if (state === 'private') return ['#address'];
  if (state === 'challenge') return ['.notice.alert'];
  return samples[state] ? ['.share .place .name', '.earn:not([aria-busy="true"]), .no-price'] : [];
};
const help = `npm run pictures -- [WHAT]
  (nothing)       every state and section, in both browsers and themes, into artifacts/
  dashboard       the same of the dashboard alone
  language CODE   popup and sections in a language, such as ar
  parts           all parts of the design system, wide and narrow, in both themes
  looks [WHICH…]  parts and main states at 2×, in both browsers or in the named one (chromium, firefox), and in all
                  looks or in the named ones: light, dark, forced-light, forced-dark (the user's own colours),
                  rtl (from right to left), narrow (320 px), text-200 (text of twice the size); README's into docs/
  store           those that the stores ask for, into store/pictures/`;
preferCommonFonts();
const built = (draw) => {
  build('chromium');
  return draw();
};
const [what, ...more] = process.argv.slice(2);
const alone = {
  '--help': () => console.log(help),
  store: () => built(drawStore),
  parts: drawParts,
  looks: () => {
    build('firefox');
    return built(() => drawLooks(more));
  },
};
if (Object.hasOwn(alone, what ?? '')) {
  await alone[what]();
  process.exit();
}
if (what !== undefined && what !== 'dashboard' && what !== 'language') {
  console.log(help);
  process.exit(2);
}
build('chromium');
build('firefox');
const isDashboardAlone = process.argv[2] === 'dashboard';
const language = process.argv[2] === 'language' ? process.argv[3] : undefined;
const library = await libraryCode();
mkdirSync('artifacts', { recursive: true });

for (const name of language ? ['chromium'] : ['chromium', 'firefox']) {
  for (const theme of language ? ['light'] : ['light', 'dark']) {
    const upwork = await standIn(samplePage);
    const drive = name === 'chromium' ? driveChromium : driveFirefox;
    const driver = await drive({
      proxyPort: upwork.port,
      dark: theme === 'dark',
      ...(language ? { dist: distIn(language, `dist/${name}`) } : {}),
    });
    const prefix = `artifacts/${language ? `${language}-` : ''}${name}`;
    const own = await driver.dashboard();
    const take = async (state, prepare) => {
      const page = await driver.open(state === 'list' ? samples.results : (samples[state] ?? samples.project));
      await page.bringToFront();
      const popup = await driver.popup(own);
      const file = `${prefix}-${state}-${theme}.png`;
      if (name === 'chromium') {
        await popup.waitForSelector('h1');
        for (const last of lastIn(state)) await popup.waitForSelector(last);
        if (state === 'project' || state === 'copied') await popup.waitForSelector('.offers');
        if (prepare === 'x') {
          await popup.waitForSelector('.share');
          await popup.keyboard.press('1');
          await popup.waitForSelector('.composer');
        }
        if (prepare === 'list') {
          await popup.getByRole('button', { name: 'Make a list' }).click();
          await popup.getByRole('button', { name: 'Copy 10 links' }).click();
          await popup.waitForSelector('.roundup-foot .good');
        }
        if (prepare === true) {
          await popup.keyboard.press('Enter');
          await popup.waitForSelector('.copying [role="status"]:not(:empty)');
        }
        // The window adapts to its content a moment later.
        await popup.waitForFunction(
          () => Math.abs(innerHeight - Math.min(600, document.body.getBoundingClientRect().height)) < 2,
        );
        await popup.screenshot({ path: file });
      } else {
        const settle = async (selector) => {
          while (!(await popup(`(document) => document.querySelector(${JSON.stringify(selector)}) !== null`)));
        };
        await settle('h1');
        for (const last of lastIn(state)) await settle(last);
        if (state === 'project' || state === 'copied') await settle('.offers');
        if (prepare === 'x') {
          await settle('.share button');
          await popup((document) => document.querySelector('.share button').click());
          await settle('.composer');
        }
        if (prepare === 'list') {
          await settle('.earn .button');
          await popup((document) => document.querySelector('.earn .button').click());
          await settle('.roundup li');
        }
        if (prepare === true) {
          await popup((document) => document.querySelector('.copying .primary').click());
          await settle('.copying [role="status"]:not(:empty)');
        }
        await drawPopup(driver, popup, file);
        await popup((document) => document.defaultView.close());
      }
      await page.close();
    };
    if (!isDashboardAlone) await take('set-up');
    await own.bringToFront();
    await own.click('#paste');
    await own.keyboard.type(demoLink);
    await own.click('button[type="submit"]');
    await own.waitForSelector('#accounts .account');
    const show = async (section) => {
      await own.click(`.side a[href="#${section}"]`);
      await own.waitForSelector(`.side a[href="#${section}"][aria-current]`);
      await own.waitForSelector(section === 'earnings' ? '.earned-steps' : 'main section', { state: 'attached' });
    };
    const picture = async (state) => {
      // What was just said is no part of the state.
      await own.waitForFunction(() => !document.querySelector('.toasts > *'));
      await own.screenshot({ path: `${prefix}-dashboard-${state}-${theme}.png`, fullPage: true });
    };
    const sections = await own.$$eval('.side nav a', (links) => links.map((link) => link.hash.slice(1)));
    for (const section of sections) {
      await show(section);
      await picture(section);
    }
    if (!isDashboardAlone) {
      for (const state of states) await take(state);
      await take('copied', true);
      await take('composer', 'x');
      if (!language) await take('list', 'list');
      await own.bringToFront();
    }
    await own.evaluate(`${library}; globalThis.library.addRecords(${JSON.stringify(sampleLinks(Date.now()))})`);
    await show('links');
    await own.waitForSelector('.link-row');
    await picture('links');
    await own.click('.glance > button');
    await own.waitForSelector('.weeks');
    await own.screenshot({ path: `${prefix}-dashboard-links-chart-${theme}.png` });
    await own.keyboard.press('Escape');
    await own.click('.link-row input');
    await picture('links-selected');
    await own.click('.link-row .name button');
    await own.waitForSelector('dialog');
    await own.screenshot({ path: `${prefix}-dashboard-links-open-${theme}.png` });
    await own.keyboard.press('Escape');
    await show('convert');
    await typeDraft(own);
    await picture('convert');
    await driver.close();
    upwork.close();
  }
}
