import { expect, it } from 'vitest';
import { driveChromium } from '../drive/drive-chromium.mjs';
import { samplePage, samples } from '../drive/sample-pages.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { until } from '../drive/until.mjs';
import { withBrowser } from '../support/with-browser.ts';

withBrowser('chromium')('Chromium', () => {
  it('a page that got the script twice sends one message for each move and shows one notice', async () => {
    const upwork = await standIn(samplePage);
    const driver = await driveChromium({ proxyPort: upwork.port });
    try {
      const page = await driver.open(samples.project);
      // Once the button is lit, the message of the load itself has been answered.
      await until(() =>
        driver.worker.evaluate(async () => {
          const [tab] = await chrome.tabs.query({ url: 'https://www.upwork.com/*' });
          return (await chrome.action.getTitle({ tabId: tab?.id ?? -1 })).includes('ready');
        }),
      );
      await driver.worker.evaluate(async () => {
        const heard: string[] = [];
        Object.assign(globalThis, { heard });
        chrome.runtime.onMessage.addListener((_, sender) => {
          heard.push(new URL(sender.tab?.url ?? '').pathname);
        });
        const [tab] = await chrome.tabs.query({ url: 'https://www.upwork.com/*' });
        const files = chrome.runtime.getManifest().content_scripts?.[0]?.js ?? [];
        await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, files });
      });
      const heard = () => driver.worker.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
      // Messages of one page arrive in order: with the second move, all of the first have arrived.
      for (const path of ['/freelancers/one', '/freelancers/two'])
        await page.evaluate((to) => history.pushState({}, '', to), path);
      await until(async () => (await heard()).length >= 2 && (await heard()).includes('/freelancers/two'));
      expect((await heard()).length).toBe(2);
      await driver.worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ url: 'https://www.upwork.com/*' });
        await chrome.tabs.sendMessage(tab?.id ?? -1, { name: 'notice/show', title: "Finder's Fee", text: 'Copied.' });
      });
      expect(await page.locator('html > div').count()).toBe(1);
    } finally {
      await driver.close();
      upwork.close();
    }
  });
});
