import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Firefox } from '../drive/drive-firefox.mjs';
import { samples } from '../drive/sample-pages.mjs';
import { until } from '../drive/until.mjs';
import { firstLink } from '../support/first-link.ts';
import { startFirefox } from '../support/start-firefox.ts';
import { withBrowser } from '../support/with-browser.ts';

const linkTo = (address: string, channel: string) => firstLink(address, 'spring-blog', channel);

withBrowser('firefox')('Firefox', () => {
  let started: Awaited<ReturnType<typeof startFirefox>>;
  let driver: Firefox;
  let own: Awaited<ReturnType<Firefox['dashboard']>>;
  beforeAll(async () => {
    started = await startFirefox();
    ({ driver, own } = started);
  });
  afterAll(() => started?.close());

  /** Waits for the button whose words begin like this, and presses it. */
  const pressIn = (popup: Awaited<ReturnType<Firefox['popup']>>, words: string) =>
    until(() =>
      popup(
        `(document) => { const found = [...document.querySelectorAll('button')].find((one) => (one.querySelector('.name') ?? one).textContent.trim().startsWith(${JSON.stringify(words)})); found?.click(); return found !== undefined; }` as never,
      ),
    );

  it.each([
    ['X', 'Open X', 'x.com:443', undefined],
    ['LinkedIn', 'Copy post & open LinkedIn', 'www.linkedin.com:443', 'linkedin'],
    ['Instagram', 'Copy for Instagram', undefined, 'instagram'],
  ])('a post for %s', async (name, send, host, copied) => {
    const page = await driver.open(samples.project);
    await page.bringToFront();
    const popup = await driver.popup(own);
    await until(() => popup((document: Document) => document.querySelector('.offers li, .hourly') !== null));
    await pressIn(popup, 'More');
    await pressIn(popup, name);
    const link = await until(() =>
      popup((document: Document) => document.querySelector<HTMLElement>('.post [data-link]')?.dataset.link),
    );
    expect(link).toBe(linkTo(samples.project, name.toLowerCase()));
    await pressIn(popup, send);
    if (host) await until(() => started.upwork.refused.includes(host));
    else
      await until(() =>
        popup((document: Document) => document.body.innerText.includes('Post copied. Paste it into Instagram.')),
      );
    await popup((document: Document) => document.defaultView?.close());
    if (copied) expect(await driver.clipboard(page)).toContain(linkTo(samples.project, copied));
    await page.close();
  });

  it('a QR code', async () => {
    const page = await driver.open(samples.project);
    await page.bringToFront();
    const popup = await driver.popup(own);
    await until(() =>
      popup((document: Document) => {
        const qr = document.querySelector<HTMLElement>('[aria-label="QR code"]');
        qr?.click();
        return qr !== null;
      }),
    );
    expect(
      await until(() => popup((document: Document) => document.querySelector<HTMLElement>('.qr img')?.dataset.link)),
    ).toBe(linkTo(samples.project, ''));
    await until(() =>
      popup((document: Document) => (document.querySelector<HTMLImageElement>('.qr img')?.naturalWidth ?? 0) > 30),
    );
    await popup((document: Document) => document.defaultView?.close());
    await page.close();
  });

  it('a results page becomes a Markdown table', async () => {
    const page = await driver.open(samples.results);
    await page.bringToFront();
    const popup = await driver.popup(own);
    await pressIn(popup, 'Make a list');
    await until(() =>
      popup((document: Document) => {
        const format = document.querySelector<HTMLSelectElement>('.way select');
        if (!format) return false;
        format.value = 'markdown-table';
        format.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      }),
    );
    await pressIn(popup, 'Copy 10 links');
    await until(() => popup((document: Document) => document.body.innerText.includes('10 links copied')));
    await popup((document: Document) => document.defaultView?.close());
    expect((await driver.clipboard(page)).split('\n').filter((line) => line.startsWith('| ['))).toHaveLength(10);
  });
});
