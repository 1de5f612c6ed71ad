import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driveChromium } from '../drive/drive-chromium.mjs';
import { driveFirefox } from '../drive/drive-firefox.mjs';
import { demoLink, samplePage, samples } from '../drive/sample-pages.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { until } from '../drive/until.mjs';
import { words } from '../support/show.tsx';
import { withBrowser } from '../support/with-browser.ts';
import { focus, type Look, type Page, press, says } from './both-browsers.ts';

/** Runs in a page: names every visible target that is smaller than a finger needs, and says how far the page is too wide. */
const measure = () => {
  const targets =
    'button, select, summary, nav a, textarea, input:not([type="checkbox"], [type="radio"]), label:has(> input)';
  const small = [...document.querySelectorAll<HTMLElement>(targets)]
    .map((one) => ({ name: one.innerText || one.ariaLabel || one.id, box: one.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && box.height > 1 && (box.height < 43.5 || box.width < 43.5))
    .map(({ name, box }) => `${name}: ${Math.round(box.width)} × ${Math.round(box.height)}`);
  const { scrollWidth, clientWidth, clientHeight } = document.documentElement;
  return {
    small,
    tooWide: scrollWidth - clientWidth,
    isCoarse: matchMedia('(pointer: coarse)').matches,
    // The head is at the top of the screen and the foot at its bottom, however little is between them.
    isWhole: (document.querySelector('#app')?.getBoundingClientRect().bottom ?? 0) >= clientHeight - 1,
  };
};
const fits = { small: [], tooWide: 0, isCoarse: true, isWhole: true };

type Phone = {
  open: (address: string) => Promise<Page>;
  openOwn: (file: string) => Promise<Page>;
  /** Opens a page of the extension behind the tab in front. */
  openBehind: (own: Page, file: string) => Promise<Page>;
  resize: (page: Page, size: { width: number; height: number }) => Promise<void>;
  close: () => Promise<void>;
};

/** Opens an address behind the tab in front, and finds its page among all pages. */
async function behind(own: Page, address: string, pages: () => Promise<Page[]>): Promise<Page> {
  const known = new Set(await pages());
  await own.evaluate(async (url: string) => {
    const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
    await api.tabs.create({ url, active: false });
  }, address);
  const isReady = () => (document.readyState === 'complete' ? location.href : '');
  return until(async () => {
    for (const page of await pages())
      if (!known.has(page) && (await page.evaluate(isReady as never).catch(() => '')) === address) return page;
    return undefined;
  });
}

/** A browser whose one pointer is a finger. */
const phones = {
  chromium: async (proxyPort: number): Promise<Phone> => {
    const driver = await driveChromium({ proxyPort, touch: true });
    return {
      open: (address) => driver.open(address) as unknown as Promise<Page>,
      openOwn: (file) => driver.open(driver.origin + file) as unknown as Promise<Page>,
      openBehind: (own, file) =>
        behind(own, driver.origin + file, async () => driver.context.pages() as unknown as Page[]),
      resize: async (page, size) => {
        const session = await driver.context.newCDPSession(page as never);
        await session.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: true });
        await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
      },
      close: () => driver.close(),
    };
  },
  firefox: async (proxyPort: number): Promise<Phone> => {
    const driver = await driveFirefox({ proxyPort, touch: true });
    return {
      open: (address) => driver.open(address) as unknown as Promise<Page>,
      openOwn: (file) => driver.openOwn(file) as unknown as Promise<Page>,
      // A tab that the extension opens is sometimes lost to the driver when it changes its process.
      openBehind: (_, file) => driver.openOwn(file, { background: true }) as unknown as Promise<Page>,
      resize: (page, size) => (page as unknown as { setViewport: (to: object) => Promise<void> }).setViewport(size),
      close: () => driver.close(),
    };
  },
};
const into =
  (page: Page): Look =>
  (work) =>
    page.evaluate(`(${work})(document)`);

for (const name of ['chromium', 'firefox'] as const)
  withBrowser(name)(`on a phone, in ${name}`, () => {
    let upwork: Awaited<ReturnType<typeof standIn>>;
    let phone: Phone;
    let dashboard: Page;
    beforeAll(async () => {
      upwork = await standIn(samplePage);
      phone = await phones[name](upwork.port);
      dashboard = await phone.openOwn('src/dashboard/index.html#settings');
    });
    afterAll(async () => {
      await phone?.close();
      upwork?.close();
    });

    const sections = ['welcome', 'links', 'earnings', 'convert', 'sharing', 'settings', 'help'];
    it.each([...sections, 'earnings/calculator', 'earnings/forecast'])(
      'in the section %s every target is 44 px high and wide at least, and nothing is wider than the screen',
      async (section) => {
        const look = into(dashboard);
        await phone.resize(dashboard, { width: 360, height: 740 });
        await dashboard.evaluate((to: string) => {
          location.hash = to;
        }, section);
        await until(() =>
          look(
            `(document) => document.querySelector('nav a[href="#${section.split('/')[0]}"][aria-current]') !== null && document.querySelector('main > section, main > .stack, main > div') !== null`,
          ),
        );
        const { isWhole: _, ...measured } = await dashboard.evaluate<undefined, ReturnType<typeof measure>>(measure);
        expect(measured).toEqual({ small: [], tooWide: 0, isCoarse: true });
      },
    );

    describe.each([320, 412])('the popup as a page of %s px', (width) => {
      /** Opens the popup as a page beside the tab in front, as it is where a browser has no windows. */
      const popupOver = async (address: string): Promise<[Page, Look]> => {
        const page = await phone.open(address);
        await page.bringToFront();
        const popup = await phone.openBehind(dashboard, 'src/popup/index.html');
        await phone.resize(popup, { width, height: 640 });
        const look = into(popup);
        await until(() => look("(document) => document.querySelector('main h1, main textarea') !== null"));
        await look("(document) => document.documentElement.classList.add('whole-screen')");
        return [popup, look];
      };
      const close = async (popup: Page) => {
        await popup.close();
      };

      it('before an account is set up', async () => {
        if (width !== 320) return;
        const [popup] = await popupOver(samples.project);
        expect(await popup.evaluate(measure as never)).toEqual(fits);
        await close(popup);
        await dashboard.bringToFront();
        await dashboard.evaluate(() => {
          location.hash = 'settings';
        });
        const look = into(dashboard);
        await focus(look, '#paste');
        await dashboard.keyboard.type(demoLink);
        await press(look, words('setUpSave'));
        await says(look, words('setUpDone', '1234567'));
      });

      it.each([
        ['a project', [], 'Advanced'],
        ['every channel', ['More'], 'Telegram'],
        ['a post', ['X'], 'Tracked as'],
        ['the calculator', ['Calculator'], 'Calculator'],
        ['a QR code', ['QR code'], 'Download SVG'],
      ])('with %s', async (_, presses, shows) => {
        const [popup, look] = await popupOver(samples.project);
        await says(look, 'Advanced');
        for (const one of presses) await press(look, one);
        await says(look, shows);
        expect(await popup.evaluate(measure as never)).toEqual(fits);
        await close(popup);
      });
    });
  });
