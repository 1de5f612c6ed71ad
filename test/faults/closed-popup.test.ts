import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Chromium } from '../drive/drive-chromium.mjs';
import { samples } from '../drive/sample-pages.mjs';
import { until } from '../drive/until.mjs';
import { size } from '../support/sizes.ts';
import { startChromium } from '../support/start-chromium.ts';
import { withBrowser } from '../support/with-browser.ts';
import { figure } from './figures.ts';

type Page = Awaited<ReturnType<Chromium['open']>>;

withBrowser('chromium')('Chromium', () => {
  let started: Awaited<ReturnType<typeof startChromium>>;
  let driver: Chromium;
  let own: Page;
  beforeAll(async () => {
    started = await startChromium();
    ({ driver, own } = started);
  });
  afterAll(() => started?.close());
  beforeEach(() => started.closeOthers());

  const rows = () => started.rows();

  it('the popup closed 0 to 300 ms after the click: no record is false or incomplete', async () => {
    const tried = size(200, 6);
    const before = (await rows()).length;
    let done = 0;
    for (let round = 0; round < tried; round += 1) {
      const label = `close-${round}`;
      const page = await driver.open(samples.project);
      const popup = await driver.popup();
      await popup.getByLabel('Label').fill(label);
      const pressed = popup
        .getByLabel('Label')
        .press('Enter')
        .catch(() => undefined);
      const closeAfter = performance.now() + ((round * 37) % 301);
      await until(() => performance.now() >= closeAfter);
      await popup.close().catch(() => undefined);
      await pressed;
      const mine = (await rows()).filter(({ data }) => data.label === label);
      expect(mine.length, label).toBeLessThanOrEqual(1);
      if (mine[0]?.data.state === 'done') {
        expect(await driver.clipboard(page)).toBe(mine[0].data.trackingLink);
        done += 1;
      }
      await page.close();
    }
    const added = (await rows()).length - before;
    figure(
      'popup closed 0–300 ms after the click',
      tried,
      `${added} records, ${done} done and on the clipboard, 0 false`,
    );
  });

  it('the popup closed right after Send: every record marked done had its page opened', async () => {
    const tried = size(200, 6);
    const sent = () =>
      driver.requests
        .filter((url) => url.startsWith('https://x.com/intent/tweet'))
        .map((url) => new URL(url).searchParams.get('text') ?? '');
    let done = 0;
    for (let round = 0; round < tried; round += 1) {
      const label = `send-${round}`;
      const page = await driver.open(samples.project);
      const popup = await driver.popup();
      await popup.getByLabel('Label').fill(label);
      await popup.getByText('Share with disclosure').waitFor();
      await popup.getByRole('button', { name: 'X', exact: true }).click();
      await popup.locator('footer .primary').waitFor();
      const pressed = popup
        .locator('footer .primary')
        .press('Enter')
        .catch(() => undefined);
      const closeAfter = performance.now() + ((round * 37) % 301);
      await until(() => performance.now() >= closeAfter);
      await popup.close().catch(() => undefined);
      await pressed;
      const mine = (await rows()).filter(({ data }) => data.trackingLink.includes(`subId1=${label}&`));
      expect(mine.length, label).toBeLessThanOrEqual(1);
      if (mine[0]?.data.state === 'done') {
        done += 1;
        await until(() => sent().some((text) => text.includes(`subId1=${label}&`)));
      }
      for (const one of driver.context.pages())
        if (one !== own && one !== page && one !== driver.context.pages()[0]) await one.close();
      await page.close();
    }
    figure('popup closed 0–300 ms after Send', tried, `${done} recorded as done, all of them opened, 0 false`);
  });
});
