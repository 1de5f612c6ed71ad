// Drives Firefox with the built extension.
import { existsSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './find-browser.mjs';
import { running, until } from './until.mjs';

const addonId = '@finders-fee';
const addonUuid = '11111111-2222-4333-8444-555555555555';

/** Firefox with the extension: pages, the real popup through a page of the extension, the dashboard. */
export async function driveFirefox({
  proxyPort,
  headless = true,
  dark = false,
  dist = 'dist/firefox',
  profile,
  inPrivate = false,
  touch = false,
  isWelcomed = false,
  prefs = {},
  executablePath = findBrowser('firefox'),
}) {
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
    ...(profile ? { userDataDir: profile } : {}),
    acceptInsecureCerts: proxyPort !== undefined,
    executablePath,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...(proxyPort ? proxy : {}),
      'extensions.webextensions.uuids': JSON.stringify({ [addonId]: addonUuid }),
      'extensions.openPopupWithoutUserGesture.enabled': true,
      'extensions.background.idle.timeout': 1500,
      // Firefox draws a page behind another once a second, and lets its timers wait as long: tests would wait with it.
      'layout.throttled_frame_rate': 60,
      'dom.min_background_timeout_value': 4,
      'dom.min_background_timeout_value_without_budget_throttling': 4,
      // Keeps storage across installations, so that the next start can examine what a crash left.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'ui.systemUsesDarkTheme': dark ? 1 : 0,
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      // The one pointer is a finger.
      ...(touch ? { 'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1 } : {}),
      ...prefs,
    },
  });
  const install = () =>
    browser.connection.send('webExtension.install', {
      extensionData: { type: 'path', path: path.resolve(dist) },
      'moz:allowPrivateBrowsing': inPrivate,
    });
  await install();
  const origin = `moz-extension://${addonUuid}/`;
  const pages = () => browser.pages();
  running.add(pages);

  // goto() of an extension page never settles, because the page changes its process: polls until the page answers.
  const openOwn = async (file, options) => {
    const page = await browser.newPage(options);
    page.goto(origin + file).catch(() => undefined);
    await until(() =>
      page.evaluate(() => location.protocol + document.readyState === 'moz-extension:complete').catch(() => false),
    );
    await until(() => page.evaluate(() => document.querySelector('main') !== null));
    return page;
  };
  /**
   * Runs a function in the front browser window itself, which is not a page. The function is sent as text and its result
   * returned as data.
   */
  const inBrowser = async (work, argument) => {
    const { connection } = browser;
    const all = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { result } = await connection.send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${work})(Services.wm.getMostRecentWindow('navigator:browser'), ${JSON.stringify(argument ?? null)})))()`,
      target: { context: all.result.contexts[0].context },
      awaitPromise: true,
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    return result.result.value === undefined ? undefined : JSON.parse(result.result.value);
  };
  // Closes the page that opens after an installation, unless a test is about it.
  const closeWelcome = () =>
    inBrowser((front) => {
      const tab = front.gBrowser.tabs.find((one) => one.linkedBrowser.currentURI.spec.endsWith('#welcome'));
      if (tab) front.gBrowser.removeTab(tab);
      return tab !== undefined;
    });
  if (!isWelcomed) await until(closeWelcome, 3000).catch(() => undefined);
  return {
    name: 'firefox',
    inBrowser,
    /** Presses keys wherever the focus is, also in the popup, which the driver's own keys do not reach. */
    press: (...keys) =>
      inBrowser((front, all) => {
        front.focus();
        const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        processor.beginInputTransactionForTests(front);
        // A popup opened by a script does not get the focus that a click gives.
        front.document.querySelector('.webextension-popup-browser')?.focus();
        for (const chord of all) {
          const held = chord.split(/(?<=.)\+(?=.)/).map((key) => new front.KeyboardEvent('', { key }));
          for (const key of held) processor.keydown(key);
          for (const key of held.reverse()) processor.keyup(key);
        }
      }, keys),
    browser,
    origin,
    open: async (address) => {
      const page = await browser.newPage();
      await page.goto(address);
      return page;
    },
    openOwn,
    dashboard: () => openOwn('src/dashboard/index.html#settings'),
    /**
     * Opens the real popup over the active tab. Returns a function that runs code with its document, through `own`, an
     * extension page.
     */
    popup: async (own) => {
      await own.evaluate(() => browser.action.openPopup());
      // Sent as text: the page's policy forbids code from strings, but does not apply to the driver's evaluation.
      const inside = (work, argument) =>
        own.evaluate(
          `(() => { const view = browser.extension.getViews({ type: 'popup' })[0]; return view && (${work})(view.document, ${JSON.stringify(argument ?? null)}); })()`,
        );
      await until(() => inside((document) => document.querySelector('main') !== null));
      return inside;
    },
    /** Pastes into a field of an ordinary page, to read the clipboard as another program would. */
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
    /** Installs the extension again from its folder, where another version may lie by now, as an update does. */
    update: () => install(),
    /** Ends the browser like a crash. */
    crash: async () => {
      const { pid } = browser.process();
      running.delete(pages);
      process.kill(pid, 'SIGKILL');
      await browser.close().catch(() => undefined);
      // The driver restores a profile's preferences once the browser has ended. The next start must wait for that.
      const isLent = (name) => profile !== undefined && existsSync(path.join(profile, `${name}.puppeteer`));
      await until(() => !isLent('user.js') && !isLent('prefs.js'));
    },
    close: () => {
      running.delete(pages);
      return browser.close();
    },
  };
}
