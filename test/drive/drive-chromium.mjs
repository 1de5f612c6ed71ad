// Drives Chromium with the built extension.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';
import { running, until } from './until.mjs';

const popupPath = 'src/popup/index.html';
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=OptimizationHints,MediaRouter,Translate',
];

/** A Chromium without the extension, for drawing. */
export const launchPlainChromium = ({ headless = true } = {}) =>
  chromium.launch({ executablePath: findBrowser('chromium'), headless, args: [...asRoot, ...quiet] });

/** Chromium with an unpacked extension. The profile is a folder. Only tests on the live site leave out `proxyPort`. */
export const launchChromium = ({
  proxyPort,
  headless = true,
  dark = false,
  dist,
  profile,
  bfcache = false,
  scale = 1,
  touch = false,
}) =>
  chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    headless,
    ...(bfcache ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
    viewport: headless ? { width: 1100, height: 800 } : null,
    ...(headless ? { deviceScaleFactor: scale } : {}),
    ignoreHTTPSErrors: proxyPort !== undefined,
    colorScheme: dark ? 'dark' : 'light',
    args: [
      ...asRoot,
      ...quiet,
      // Otherwise the headless screen is 800 × 600 and cuts off popups.
      ...(headless ? [`--screen-info={${1600 * scale}x${1200 * scale}}`] : []),
      ...(scale === 1 ? [] : [`--force-device-scale-factor=${scale}`]),
      // The first pointer is a finger.
      ...(touch ? ['--blink-settings=primaryPointerType=2,availablePointerTypes=2'] : []),
      '--remote-debugging-port=0',
      ...(proxyPort ? [`--proxy-server=http://127.0.0.1:${proxyPort}`, '--ignore-certificate-errors'] : []),
      `--disable-extensions-except=${path.resolve(dist)}`,
      `--load-extension=${path.resolve(dist)}`,
    ],
  });

/** Chromium with this extension: pages, the real popup, the dashboard, the worker. The options are those of its launch. */
export async function driveChromium({ profile: known, dist = 'dist/chromium', isWelcomed = false, ...options }) {
  const { dark = false } = options;
  const profile = known ?? newProfile();
  const context = await launchChromium({ ...options, dist, profile });
  const requests = [];
  context.on('request', (request) => requests.push(request.url()));
  let worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  // The browser names the worker before its script has run; what a page says until then is heard by nobody.
  const listening = () =>
    until(() => worker.evaluate(() => chrome.runtime.onMessage.hasListeners()).catch(() => false));
  await listening();
  // A browser that has just started says only after seconds that there is no policy. Ours had none at its last start.
  if (known === undefined) await worker.evaluate(() => chrome.storage.local.set({ noPolicy: true }));
  const origin = `chrome-extension://${new URL(worker.url()).host}/`;
  // Closes the page that opens after an installation, unless a test is about it. An existing profile rarely opens one.
  const closeWelcome = () =>
    until(() => context.pages().find((page) => page.url().endsWith('#welcome')), 3000)
      .then((welcome) => welcome.close())
      .catch(() => undefined);
  const closed = isWelcomed ? undefined : closeWelcome();
  if (known === undefined) await closed;
  const [port] = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  let second;
  const pages = () => [context, ...(second?.contexts() ?? [])].flatMap((one) => one.pages());
  running.add(pages);

  return {
    name: 'chromium',
    context,
    get worker() {
      return worker;
    },
    origin,
    requests,
    open: async (address) => {
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
    dashboard: async () => {
      const page = await context.newPage();
      await page.goto(`${origin}src/dashboard/index.html#settings`);
      return page;
    },
    /** The real popup, over the active tab. */
    popup: async () => {
      await second?.close();
      await worker.evaluate(() => chrome.action.openPopup());
      // Without Playwright's defaults, which would switch every page to light mode again.
      second = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true });
      const popup = second
        .contexts()
        .flatMap((one) => one.pages())
        .find((page) => page.url() === origin + popupPath);
      if (!popup) throw new Error('The popup did not open.');
      if (dark) await popup.emulateMedia({ colorScheme: 'dark' });
      await popup.waitForSelector('main');
      return popup;
    },
    clipboard: async (page) => {
      await context.grantPermissions(['clipboard-read'], { origin: new URL(page.url()).origin });
      await page.bringToFront();
      return page.evaluate(() => navigator.clipboard.readText());
    },
    killWorker: async (page) => {
      const session = await context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    profile,
    /** Loads the extension anew from its folder, where another version may lie by now, as an update does. */
    update: async () => {
      const next = context.waitForEvent('serviceworker');
      await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined); // It ends with this.
      worker = await next;
      await listening();
    },
    /** Ends the browser like a crash. Its lock file names the process. */
    crash: async () => {
      const pid = Number(readlinkSync(path.join(profile, 'SingletonLock')).split('-').at(-1));
      // Waits for the whole process group: a process that outlives the browser could write at the same time as the next
      // one.
      process.kill(-pid, 'SIGKILL');
      await until(() => !isAlive(pid));
      running.delete(pages);
      await context.close().catch(() => undefined);
    },
    close: async () => {
      running.delete(pages);
      await second?.close();
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A folder for a profile in developer mode: without it, Chromium does not load an unpacked extension anew. */
function newProfile() {
  const profile = mkdtempSync(path.join(tmpdir(), 'finders-fee-'));
  mkdirSync(path.join(profile, 'Default'));
  const preferences = { extensions: { ui: { developer_mode: true } } };
  writeFileSync(path.join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return profile;
}

/** Whether any process of a group is still running; zombies do not count. */
function isAlive(group) {
  const all = execFileSync('ps', ['-A', '-o', 'pgid=,stat='], { encoding: 'utf8' }).split('\n');
  return all.some((line) => new RegExp(`^\\s*${group}\\s+[^Z]`).test(line));
}
