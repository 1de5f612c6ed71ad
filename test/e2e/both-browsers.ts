import type { Words } from '../../src/core/speech/words.ts';
import { driveChromium } from '../drive/drive-chromium.mjs';
import { driveFirefox } from '../drive/drive-firefox.mjs';
import { demoLink, samplePage } from '../drive/sample-pages.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { until } from '../drive/until.mjs';
import { words as english } from '../support/show.tsx';

/** What the pages of both drivers can do. */
export type Page = {
  evaluate: <A, T>(work: string | ((argument: A) => T | Promise<T>), argument?: A) => Promise<T>;
  keyboard: {
    press: (key: string) => Promise<void>;
    type: (text: string) => Promise<void>;
  };
  bringToFront: () => Promise<unknown>;
  close: () => Promise<void>;
};
/** Runs a function, or its text, with a document, and returns its result as data. */
export type Look = <T>(work: string | ((document: Document) => T)) => Promise<T | undefined>;

/** A look into a page. */
const into =
  (page: Page): Look =>
  (work) =>
    page.evaluate(`(${work})(document)`);

/** Waits until these words are shown. Firefox leaves the characters that isolate a gap out of its text. */
export const says = (look: Look, words: string) =>
  until(() =>
    look(
      `(document) => document.body.innerText.replace(/[\u2066-\u2069]/g, '').includes(${JSON.stringify(words.replace(/[⁦-⁩]/g, ''))})`,
    ),
  );

/** Waits for the first button or summary whose name begins like this, and presses it. */
export const press = (look: Look, name: string) =>
  until(() =>
    look(`(document) => {
      const all = [...document.querySelectorAll('button, summary')];
      const found = all.find((one) => (one.getAttribute('aria-label') ?? (one.querySelector('.name') ?? one).textContent).trim().startsWith(${JSON.stringify(name)}));
      if (!found || found.disabled) return false;
      found.click();
      return true;
    }`),
  );

/** Waits for an element and focuses it, so that it receives keys. */
export const focus = (look: Look, selector: string) =>
  until(() =>
    look(`(document) => {
      document.querySelector(${JSON.stringify(selector)})?.focus();
      return document.activeElement?.matches(${JSON.stringify(selector)}) === true;
    }`),
  );

/** Fills a field as pasting would. */
export const fill = (look: Look, selector: string, text: string) =>
  until(() =>
    look(`(document) => {
      const field = document.querySelector(${JSON.stringify(selector)});
      if (!field) return false;
      field.value = ${JSON.stringify(text)};
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return true;
    }`),
  );

type Extensions = {
  WebExtensionPolicy: { getByID: (id: string) => { extension: unknown } };
  ChromeUtils: { importESModule: (address: string) => { ExtensionParent: { apiManager: { global: Actions } } } };
};
type Actions = { browserActionFor: (extension: unknown) => { triggerAction: (front: Window) => Promise<void> } };
/** Runs in Firefox's own window: a click on the toolbar button, with the access to the page that it grants. */
const click = async (front: Window) => {
  const { ChromeUtils, WebExtensionPolicy } = globalThis as unknown as Extensions;
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID('@finders-fee');
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(front);
};

type Answer = Parameters<typeof standIn>[0];
type More = {
  answer?: Answer;
  hosts?: string[];
  dist?: string;
  prefs?: Record<string, unknown>;
  words?: Words;
  executablePath?: string;
  /** There is an account already, or no test needs one. */
  isSetUp?: boolean;
};

/** A browser with the extension, an account, and the dashboard open. `words` are those that the package speaks. */
export async function begin(
  name: 'chromium' | 'firefox',
  { answer = samplePage, hosts, words = english, isSetUp = false, ...started }: More = {},
) {
  const upwork = await standIn(answer, hosts);
  const drive = name === 'chromium' ? driveChromium : driveFirefox;
  const driver = await drive({ proxyPort: upwork.port, ...started });
  const real = await driver.dashboard();
  const own = real as unknown as Page;
  const dashboard = into(own);
  if (!isSetUp) {
    await focus(dashboard, '#paste');
    await own.keyboard.type(demoLink);
    await press(dashboard, words('setUpSave'));
    await says(dashboard, words('setUpDone', '1234567'));
  }
  return {
    upwork,
    own,
    dashboard,
    requests: 'requests' in driver ? driver.requests : [],
    open: (address: string) => driver.open(address) as unknown as Promise<Page>,
    openOwn: () => driver.dashboard() as unknown as Promise<Page>,
    /** Opens the real popup over a page. In Firefox, `isClicked` opens it like a click on the button. */
    popup: async (page: Page, isClicked = false): Promise<Look> => {
      await page.bringToFront();
      if ('inBrowser' in driver) {
        if (!isClicked) return (await driver.popup(real as never)) as Look;
        await driver.inBrowser(click);
        const popup: Look = (work) =>
          own.evaluate(
            `(() => { const [view] = browser.extension.getViews({ type: 'popup' }); return view && (${work})(view.document); })()`,
          );
        await until(() => popup((document) => document.querySelector('main') !== null));
        return popup;
      }
      return into((await (driver as { popup: () => Promise<unknown> }).popup()) as Page);
    },
    /** Ends the worker; Firefox ends its background by itself once it is idle. */
    killWorker: async () => {
      if ('killWorker' in driver) await driver.killWorker(real as never);
    },
    clipboard: (page: Page): Promise<string> => driver.clipboard(page as never),
    /** Shows a section of the dashboard in the active tab. */
    show: async (section: string) => {
      await own.bringToFront();
      await own.evaluate((to: string) => {
        location.hash = to;
      }, section);
      await until(() => dashboard('(document) => document.querySelector("main section") !== null'));
    },
    close: async () => {
      await driver.close();
      upwork.close();
    },
  };
}
export type Begun = Awaited<ReturnType<typeof begin>>;

/** Closes the popup, as a click outside does. */
export const leave = (popup: Look) => popup((document: Document) => document.defaultView?.close());
