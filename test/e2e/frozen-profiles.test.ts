import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, driveChromium } from '../drive/drive-chromium.mjs';
import { driveFirefox, type Firefox } from '../drive/drive-firefox.mjs';
import { samplePage } from '../drive/sample-pages.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { until } from '../drive/until.mjs';
import { clearProfile, frozenProfile, layProfile } from '../support/lay-profile.ts';
import { withBrowser } from '../support/with-browser.ts';
import type { Page } from './both-browsers.ts';

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  withBrowser(name)('an update from every version of the library', () => {
    let upwork: Awaited<ReturnType<typeof standIn>>;
    let driver: Chromium | Firefox;
    beforeAll(async () => {
      upwork = await standIn(samplePage);
      driver = await (name === 'chromium' ? driveChromium : driveFirefox)({ proxyPort: upwork.port });
    });
    afterAll(async () => {
      await driver?.close();
      upwork?.close();
    });

    it.each([1, 2, 3])(
      'opens a profile of version %i: all links are there, and nothing is asked again',
      async (version) => {
        const laying = (await driver.dashboard()) as unknown as Page;
        // A file that the worker is just writing can only be removed afterwards.
        await until(() =>
          laying.evaluate(clearProfile).then(
            () => true,
            () => false,
          ),
        );
        await laying.evaluate(layProfile, frozenProfile(version));
        await laying.close();
        const own = (await driver.dashboard()) as unknown as Page;
        await own.evaluate(`location.hash = '#links'`);
        await until(() =>
          own.evaluate<undefined, boolean>(`/1,000 pages · 1,000 links/.test(document.body.innerText)`),
        );
        await own.evaluate(`location.hash = '#settings'`);
        await until(() => own.evaluate<undefined, boolean>(`document.querySelector('#accounts .account') !== null`));
        const accounts = await own.evaluate<undefined, string>(`document.querySelector('#accounts').innerText`);
        expect(accounts).toContain('1234567');
        expect(accounts).not.toMatch(/confirm/i);
        await own.close();
      },
    );
  });
});
