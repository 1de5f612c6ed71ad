// Finds the browsers of this machine and drives them with the built extension in them.
// A local server stands in for www.upwork.com behind a proxy that refuses, and remembers, everything else.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { generate } from 'selfsigned';

const addonId = '@finders-fee';
const addonUuid = '11111111-2222-4333-8444-555555555555';
const popupPath = 'src/popup/index.html';

const candidates = {
  chromium: ['chromium', 'chromium-browser'],
  firefox: ['firefox-esr', 'firefox'],
};

/** The path of a browser, or nothing. CHROMIUM and FIREFOX name another one. */
export function findBrowser(name) {
  const named = process.env[name.toUpperCase()];
  if (named) return existsSync(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  for (const candidate of candidates[name])
    for (const folder of folders) if (existsSync(path.join(folder, candidate))) return path.join(folder, candidate);
  const bundles = {
    chromium: '/Applications/Chromium.app/Contents/MacOS/Chromium',
    firefox: '/Applications/Firefox.app/Contents/MacOS/firefox',
  };
  return existsSync(bundles[name]) ? bundles[name] : undefined;
}

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

/** A Chromium without the extension, to draw in. */
export const launchPlainChromium = () =>
  chromium.launch({ executablePath: findBrowser('chromium'), headless: true, args: [...asRoot, ...quiet] });

/**
 * A server in place of www.upwork.com, and a proxy that leads only there. `answer(path)` gives the HTML of a page;
 * `refused` fills with the hosts that anything else asked for, `served` with the paths asked of the stand-in.
 */
export async function standIn(answer) {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'www.upwork.com' }], { keySize: 2048 });
  const refused = [];
  const served = [];
  const server = https.createServer({ key, cert }, (request, response) => {
    served.push(request.url);
    const body = answer(request.url);
    response
      .writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
      .end(body ?? 'Not here');
  });
  const proxy = http.createServer((request, response) => {
    refused.push(new URL(request.url, 'http://unknown').host);
    response.writeHead(403).end();
  });
  proxy.on('connect', (request, client) => {
    client.on('error', () => client.destroy());
    if (request.url !== 'www.upwork.com:443') {
      refused.push(request.url);
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = net.connect(server.address().port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(client);
      client.pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });
  await Promise.all([server, proxy].map((one) => new Promise((ready) => one.listen(0, '127.0.0.1', ready))));
  const close = () => {
    for (const one of [server, proxy]) {
      one.closeAllConnections();
      one.close();
    }
  };
  return { port: proxy.address().port, refused, served, close };
}

/** Chromium with the extension: pages, the real popup, the dashboard, the worker. `proxyPort` leaves out only for the live site. */
export async function driveChromium({ proxyPort, headless = true, dark = false, dist = 'dist/chromium' }) {
  const profile = mkdtempSync(path.join(tmpdir(), 'finders-fee-'));
  const extension = path.resolve(dist);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    headless,
    viewport: headless ? { width: 1100, height: 800 } : null,
    ignoreHTTPSErrors: proxyPort !== undefined,
    colorScheme: dark ? 'dark' : 'light',
    args: [
      ...asRoot,
      ...quiet,
      // The unseen screen is 800 × 600 otherwise, and popups are cut to fit it.
      ...(headless ? ['--screen-info={1600x1200}'] : []),
      '--remote-debugging-port=0',
      ...(proxyPort ? [`--proxy-server=http://127.0.0.1:${proxyPort}`, '--ignore-certificate-errors'] : []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  const requests = [];
  context.on('request', (request) => requests.push(request.url()));
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const origin = `chrome-extension://${new URL(worker.url()).host}/`;
  const [port] = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  let second;

  return {
    name: 'chromium',
    context,
    worker,
    origin,
    requests,
    open: async (address) => {
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
    dashboard: async () => {
      const page = await context.newPage();
      await page.goto(`${origin}src/dashboard/index.html`);
      return page;
    },
    /** The real popup, over the tab in front. */
    popup: async () => {
      await second?.close();
      await worker.evaluate(() => chrome.action.openPopup());
      second = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
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
    close: async () => {
      await second?.close();
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Firefox with the extension: pages, the real popup through an own page, the dashboard. */
export async function driveFirefox({ proxyPort, headless = true, dark = false, dist = 'dist/firefox' }) {
  const proxy = {
    'network.proxy.type': 1,
    'network.proxy.no_proxies_on': '',
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
  };
  const browser = await puppeteer.launch({
    browser: 'firefox',
    headless,
    acceptInsecureCerts: proxyPort !== undefined,
    executablePath: findBrowser('firefox'),
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...(proxyPort ? proxy : {}),
      'extensions.webextensions.uuids': JSON.stringify({ [addonId]: addonUuid }),
      'extensions.openPopupWithoutUserGesture.enabled': true,
      'extensions.background.idle.timeout': 1500,
      'ui.systemUsesDarkTheme': dark ? 1 : 0,
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    },
  });
  await browser.installExtension(path.resolve(dist));
  const origin = `moz-extension://${addonUuid}/`;

  // goto() of an extension page never settles, since the page changes process: ask until the page answers.
  const openOwn = async (file) => {
    const page = await browser.newPage();
    page.goto(origin + file).catch(() => undefined);
    await until(() =>
      page.evaluate(() => location.protocol + document.readyState === 'moz-extension:complete').catch(() => false),
    );
    await page.waitForSelector('main');
    return page;
  };
  return {
    name: 'firefox',
    browser,
    origin,
    open: async (address) => {
      const page = await browser.newPage();
      await page.goto(address);
      return page;
    },
    openOwn,
    dashboard: () => openOwn('src/dashboard/index.html'),
    /** Opens the real popup over the tab in front and returns a way to run code with its document, through `own`, an extension page. */
    popup: async (own) => {
      await own.evaluate(() => browser.action.openPopup());
      // As text: the page's own policy forbids making code from strings, the driver's evaluation is not bound by it.
      const inside = (work, argument) =>
        own.evaluate(
          `(() => { const view = browser.extension.getViews({ type: 'popup' })[0]; return view && (${work})(view.document, ${JSON.stringify(argument ?? null)}); })()`,
        );
      await until(() => inside((document) => document.querySelector('main') !== null));
      return inside;
    },
    /** Pastes into a field of an ordinary page: the clipboard as the next program would get it. */
    clipboard: async (page) => {
      await page.bringToFront();
      await page.evaluate(() => {
        const area = document.createElement('textarea');
        area.id = 'paste-here';
        document.body.append(area);
        area.focus();
      });
      const key = process.platform === 'darwin' ? 'Meta' : 'Control';
      await page.keyboard.down(key);
      await page.keyboard.press('v');
      await page.keyboard.up(key);
      await until(() => page.evaluate(() => document.querySelector('#paste-here').value !== ''));
      return page.evaluate(() => {
        const area = document.querySelector('#paste-here');
        area.remove();
        return area.value;
      });
    },
    close: () => browser.close(),
  };
}

/** Waits until `look` says yes; fails after `timeoutMs` with the last answer. */
export async function until(look, timeoutMs = 10_000) {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await look();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Waited ${timeoutMs} ms in vain for ${look}`);
    await new Promise((next) => setTimeout(next, 20));
  }
}

/** Debian and Ubuntu as root: the packages that bring a missing browser. */
export function installBrowser(name) {
  const packages = { chromium: 'chromium', firefox: 'firefox-esr' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', packages[name], 'fonts-liberation', 'fonts-noto-color-emoji'], {
    stdio: 'ignore',
  });
}
