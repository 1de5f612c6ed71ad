// The pictures that the stores ask for, drawn around the real extension: `npm run pictures -- store`.
import { readFileSync, writeFileSync } from 'node:fs';
import { driveChromium, launchPlainChromium } from '../test/drive/drive-chromium.mjs';
import { libraryCode } from '../test/drive/library-code.mjs';
import { sampleDraft, sampleLinks } from '../test/drive/sample-links.mjs';
import { demoLink, samplePage, samples } from '../test/drive/sample-pages.mjs';
import { standIn } from '../test/drive/stand-in.mjs';
import { framed, iconPage, marquee, tile } from './store-layouts.mjs';

const folder = 'store/pictures';
const sentences = Object.fromEntries(
  [...readFileSync('store/listing/en.md', 'utf8').matchAll(/^- (\w+): (.+)$/gm)].map(([, name, text]) => [name, text]),
);

/** Takes the pictures of the real extension at twice its size, and draws the stores' pictures around them. */
export async function drawStore() {
  for (const theme of ['light', 'dark']) {
    const taken = await takePictures(theme === 'dark');
    const browser = await launchPlainChromium();
    const page = await browser.newPage();
    const draw = async (name, [width, height], html) => {
      await page.setViewportSize({ width, height });
      await page.setContent(html);
      await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
      writeFileSync(`${folder}/${name}.png`, await page.screenshot({ omitBackground: name.startsWith('icon') }));
    };
    let number = 0;
    for (const [name, picture] of Object.entries(taken)) {
      number += 1;
      await draw(`${number}-${name}-${theme}`, [1280, 800], framed(picture, sentences[name], theme));
    }
    if (theme === 'light') {
      await draw('tile-440x280', [440, 280], tile(sentences.tile));
      await draw('marquee-1400x560', [1400, 560], marquee(taken.popup, sentences.marquee));
      await draw('icon-128', [128, 128], iconPage());
    }
    await browser.close();
  }
}

/** The five states that the pictures show, in their order: popups narrow, pages of the dashboard wide. */
async function takePictures(dark) {
  const upwork = await standIn(samplePage);
  const driver = await driveChromium({ proxyPort: upwork.port, dark, scale: 2 });
  const own = await driver.dashboard();
  await own.click('#paste');
  await own.keyboard.type(demoLink);
  await own.click('button[type="submit"]');
  await own.waitForSelector('#accounts .account');
  const popup = async (address, last, prepare) => {
    const page = await driver.open(address);
    await page.bringToFront();
    const shown = await driver.popup(own);
    await shown.waitForSelector(last);
    await prepare?.(shown);
    await shown.mouse.move(0, 0);
    await shown.waitForFunction(
      () => Math.abs(innerHeight - Math.min(600, document.body.getBoundingClientRect().height)) < 2,
    );
    const picture = { kind: 'popup', png: await shown.screenshot() };
    await page.close();
    return picture;
  };
  const dashboard = async (section, last) => {
    await own.click(`.side a[href="#${section}"]`);
    await own.waitForSelector(last);
    return { kind: 'dashboard', png: await own.screenshot() };
  };

  const taken = {
    popup: await popup(samples.project, '.offers', (shown) => shown.waitForSelector('.share .place .name')),
    share: await popup(samples.project, '.share .place .name', async (shown) => {
      await shown.keyboard.press('1');
      await shown.waitForSelector('.composer');
    }),
    list: await popup(samples.results, '.earn .button', async (shown) => {
      await shown.getByRole('button', { name: 'Make a list' }).click();
      await shown.waitForSelector('.roundup li');
    }),
  };
  await own.bringToFront();
  await own.evaluate(
    `${await libraryCode()}; globalThis.library.addRecords(${JSON.stringify(sampleLinks(Date.now()))})`,
  );
  taken.library = await dashboard('links', '.link-row');
  await own.click('.side a[href="#convert"]');
  await own.fill('textarea.draft', sampleDraft);
  await own.$eval('textarea.draft', (field) => field.scrollTo(0, 0));
  taken.convert = await dashboard('convert', '.finding-list .others');
  await driver.close();
  upwork.close();
  return taken;
}
