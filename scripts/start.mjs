// Shows the extension at work: in a window if there is a display, otherwise headless, with the popup's text printed.
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { build, ensureBrowser, installPackages } from './set-up.mjs';

const words = process.argv.slice(2);
const name = words.includes('--browser') ? words[words.indexOf('--browser') + 1] : 'chromium';
const language = words.includes('--language') ? words[words.indexOf('--language') + 1] : undefined;
const isLive = words.includes('--live');
const address = words.find((word) => /^https?:/.test(word));

if (name === 'chrome' || name === 'edge') {
  installPackages();
  build('chromium');
  console.log(`Chrome and Edge load unpacked extensions by hand only:
  1. Open ${name}://extensions and turn on "Developer mode".
  2. Choose "Load unpacked" and pick the folder ${path.resolve('dist/chromium')}.
  3. Open a page of www.upwork.com and click the glass with the coin.`);
  process.exit(0);
}
if (name !== 'chromium' && name !== 'firefox') {
  console.log(`--browser takes chromium, firefox, chrome or edge, not ${name}.`);
  process.exit(2);
}

const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
installPackages();
if (!(await ensureBrowser(name))) process.exit(1);
if (words.includes('--parts')) {
  const { openParts } = await import('./parts.mjs');
  await openParts(headless);
  process.exit();
}
if (isStale(`dist/${name}/manifest.json`)) build(name);

const { driveChromium } = await import('../test/drive/drive-chromium.mjs');
const { driveFirefox } = await import('../test/drive/drive-firefox.mjs');
const { distIn } = await import('../test/drive/dist-in.mjs');
const { standIn } = await import('../test/drive/stand-in.mjs');
const { until } = await import('../test/drive/until.mjs');
const { demoLink, samplePage, samples } = await import('../test/drive/sample-pages.mjs');

const upwork = isLive ? undefined : await standIn(samplePage);
const drive = name === 'chromium' ? driveChromium : driveFirefox;
const driver = await drive({
  headless,
  ...(upwork ? { proxyPort: upwork.port } : {}),
  ...(language ? { dist: distIn(language, `dist/${name}`) } : {}),
});

// The demo account is entered through the same form that users paste into.
const dashboard = await driver.dashboard();
await dashboard.click('#paste');
await dashboard.keyboard.type(demoLink);
await dashboard.click('button[type="submit"]');
await dashboard.waitForSelector('.account .tag');
const page = await driver.open(address ?? samples.project);

if (headless) await showHeadless();
else {
  console.log(`${name} is open with Finder's Fee in it. Click the glass with the coin. Closing the browser ends this.`);
  await new Promise((closed) =>
    (driver.context ?? driver.browser).on(driver.context ? 'close' : 'disconnected', closed),
  );
  upwork?.close();
}

async function showHeadless() {
  mkdirSync('artifacts', { recursive: true });
  const picture = path.resolve('artifacts', `popup-${name}.png`);
  await page.bringToFront();
  const popup = await driver.popup(dashboard);
  if (name === 'chromium')
    await showPopup(
      picture,
      (work) => popup.evaluate(`(${work})(document)`),
      () => popup.screenshot({ path: picture }),
    );
  else await showPopup(picture, popup, () => dashboardPicture(popup, picture));
  await driver.close();
  upwork?.close();
}

/** Presses Copy in the real popup and prints its text. */
async function showPopup(picture, inside, photograph) {
  await until(() => inside((document) => document.querySelector('h1') !== null));
  const reason = await inside((document) =>
    document.querySelector('[data-link]') ? null : document.querySelector('h1').textContent,
  );
  if (reason !== null) {
    console.log(`No link: ${reason}`);
    return;
  }
  await until(() => inside((document) => document.querySelector('.earn .money, .earn .big') !== null), 3000).catch(
    () => undefined,
  );
  await inside((document) => document.querySelector('.copying .primary').click());
  await until(() =>
    inside(
      (document) => document.querySelector('.copying [role="status"]:not(:empty), .copying [role="alert"]') !== null,
    ),
  );
  const said = await inside((document) => ({
    title: document.querySelector('h1').textContent,
    copied: document.querySelector('.copying [role="status"]:not(:empty), .copying [role="alert"]').firstChild
      .textContent,
    earnings: [...document.querySelectorAll('.offers li, .hourly, .earn > .row > p')].map(
      (row) => [...row.children].map((cell) => cell.textContent).join('  ') || row.textContent,
    ),
  }));
  await photograph();
  console.log(`\n${said.title}\n${said.copied}\n\nOn the clipboard: ${await driver.clipboard(page)}\n`);
  for (const line of said.earnings) console.log(`  ${line}`);
  console.log(`\nPicture: ${picture}`);
}

/** Firefox cannot photograph a popup, so its content is drawn again in a tab of the same width. */
async function dashboardPicture(popup, picture) {
  const { drawPopup } = await import('./draw-popup.mjs');
  await drawPopup(driver, popup, picture);
}

function isStale(built) {
  if (!existsSync(built)) return true;
  const made = statSync(built).mtimeMs;
  const sources = ['src', 'public'].flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((file) => path.join(folder, String(file))),
  );
  return [...sources, 'manifest.json', 'vite.config.ts', 'package-lock.json'].some(
    (file) => statSync(file).mtimeMs > made,
  );
}
