import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Chromium } from '../drive/drive-chromium.mjs';
import { fixtures, samples } from '../drive/sample-pages.mjs';
import { until } from '../drive/until.mjs';
import { firstLink } from '../support/first-link.ts';
import { readRows } from '../support/library-rows.ts';
import { startChromium } from '../support/start-chromium.ts';
import { withBrowser } from '../support/with-browser.ts';

type Page = Awaited<ReturnType<Chromium['open']>>;

const linkTo = (address: string, channel: string) => firstLink(address, 'spring-blog', channel);
const title = 'You will get a modern logo with a brand guide for your small business';

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

  /** The compose page comes to the front and may close the popup before the key is released. */
  const send = (popup: Page) =>
    popup.keyboard.press('Enter').catch((error: Error) => {
      if (!error.message.includes('has been closed')) throw error;
    });
  const openPopup = async (address: string) => {
    const page = await driver.open(address);
    await page.bringToFront();
    const popup = await driver.popup();
    await popup.getByText('Share with disclosure').waitFor();
    return { page, popup };
  };
  const opened = (host: string) => until(() => driver.requests.find((url) => new URL(url).host === host));
  const rowOf = (channel: string) =>
    until(async () =>
      (await own.evaluate(readRows)).find(
        ({ data }) => (data as { channel?: string }).channel === channel && data.state === 'done',
      ),
    );
  const dispatch = (event: string, ...all: unknown[]) =>
    driver.worker.evaluate(
      async ({ name, given }) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const target = name.split('.').reduce((at, part) => (at as Record<string, unknown>)[part], chrome as unknown);
        (target as { dispatch(...args: unknown[]): void }).dispatch(...given.map((one) => (one === 'TAB' ? tab : one)));
      },
      { name: event, given: all },
    );

  it('three keys lead from the page to the compose page of X, with disclosure, label and length', async () => {
    const { popup } = await openPopup(samples.project);
    await popup.getByRole('heading', { name: title }).waitFor();
    await popup.keyboard.press('1');
    await popup.getByText('97 / 280').waitFor();
    await send(popup);
    const compose = new URL(await opened('x.com'));
    expect(compose.origin + compose.pathname).toBe('https://x.com/intent/tweet');
    expect(compose.searchParams.get('text')).toBe(`#ad ${title} ${linkTo(samples.project, 'x')}`);
    expect((await rowOf('x')).data).toMatchObject({
      trackingLink: linkTo(samples.project, 'x'),
      state: 'done',
      format: 'post',
    });
  });

  it('for a channel that takes only the address, the post is on the clipboard, and the popup mentions it', async () => {
    const { page, popup } = await openPopup(samples.project);
    await popup.getByRole('heading', { name: title }).waitFor();
    await popup.keyboard.press('2');
    await popup.getByText('LinkedIn only accepts the link').waitFor();
    await send(popup);
    const compose = new URL(await opened('www.linkedin.com'));
    expect(compose.searchParams.get('url')).toBe(linkTo(samples.project, 'linkedin'));
    expect(await driver.clipboard(page)).toBe(
      `Ad – I earn a commission if you hire through this link.\n\n${title}\n${linkTo(samples.project, 'linkedin')}`,
    );
  });

  it('for a channel without a compose page, the post is copied and no tab opens', async () => {
    const { page, popup } = await openPopup(samples.project);
    await popup.getByRole('button', { name: 'More' }).click();
    await popup.getByRole('button', { name: 'Instagram' }).click();
    const tabs = driver.context.pages().length;
    await popup.getByRole('button', { name: 'Copy for Instagram' }).click();
    await popup.getByText('Post copied. Paste it into Instagram.').waitFor();
    expect(driver.context.pages()).toHaveLength(tabs);
    expect(await driver.clipboard(page)).toContain(linkTo(samples.project, 'instagram'));
  });

  it('the composer works by keyboard alone: editing, warnings, the length limit, and back', async () => {
    const { popup } = await openPopup(samples.project);
    await popup.keyboard.press('1');
    const field = popup.getByRole('textbox', { name: 'Your post' });
    await popup.keyboard.press('Shift+Tab');
    await field.press('ControlOrMeta+A');
    await field.pressSequentially('No link here');
    await popup.getByText('Your link is gone from the post').waitFor();
    await popup.getByRole('button', { name: 'Insert link' }).press('Enter');
    // One key deletes the link's gap, and none is typed into it.
    await field.press('Backspace');
    expect(await field.inputValue()).toBe('No link here');
    await field.press('Home');
    await popup.getByRole('button', { name: 'Insert link' }).press('Enter');
    await field.press('ArrowLeft');
    await field.pressSequentially(' and');
    expect(await field.inputValue()).toBe('{link} andNo link here');
    await field.fill(`${linkTo(samples.project, 'x')} #ad`);
    await popup.getByText('Move “#ad” in front of the link.').waitFor();
    await field.fill(`#ad ${'word '.repeat(60)}${linkTo(samples.project, 'x')}`);
    await popup.getByText('47 characters too long.').waitFor();
    expect(await popup.locator('mark').textContent()).toContain('https://upwork.pxf.io');
    await field.fill(`#ad ${'word '.repeat(60)}{link}`);
    await popup.getByText('47 characters too long.').waitFor();
    expect(await popup.locator('mark').textContent()).toMatch(/word \{link\}$/);
    await popup.getByRole('button', { name: 'Back' }).press('Enter');
    await popup.getByText('Share with disclosure').waitFor();
  });

  it('three clicks turn a results page into a Markdown table of ten links', async () => {
    const { page, popup } = await openPopup(samples.results);
    await popup.getByRole('button', { name: 'Make a list' }).click();
    await popup.getByLabel('Copy as').selectOption('markdown-table');
    await popup.getByRole('button', { name: 'Copy 10 links' }).click();
    await popup.getByText('10 links copied').waitFor();
    const lines = (await driver.clipboard(page)).split('\n');
    expect(lines[0]).toContain('I earn a commission');
    const rows = lines.filter((line) => line.startsWith('| ['));
    const listed = fixtures['talent-search-2026'].facts.listed as { address: string }[];
    expect(rows).toHaveLength(10);
    for (const [at, row] of rows.entries()) expect(row).toContain(`](${linkTo(listed[at]?.address ?? '', '')})`);
  });

  it("the context menu copies the link of any site's link, and the popup explains why a target got none", async () => {
    const page = await driver.open(samples.search);
    await dispatch(
      'contextMenus.onClicked',
      { menuItemId: 'link:markdown', linkUrl: 'https://www.upwork.com/hire/php-developers/?x=1' },
      'TAB',
    );
    await until(async () => (await driver.clipboard(page)).includes('PHP developers'));
    expect(await driver.clipboard(page)).toContain(
      `[PHP developers](${linkTo('https://www.upwork.com/hire/php-developers/', '')})`,
    );
    await dispatch(
      'contextMenus.onClicked',
      { menuItemId: 'link:url', linkUrl: 'https://www.upwork.com/nx/find-work/' },
      'TAB',
    );
    await until(() =>
      driver.worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return (await chrome.action.getBadgeText({ tabId: tab?.id ?? -1 })) === '!';
      }),
    );
    const popup = await driver.popup();
    await popup.getByText('This page can’t be linked to.').waitFor();
  });

  it('Enter in the address bar copies', async () => {
    const page = await driver.open(samples.search);
    await dispatch('omnibox.onInputEntered', ' https://www.upwork.com/services/search?q=logo ', 'currentTab');
    await until(
      async () => (await driver.clipboard(page)) === linkTo('https://www.upwork.com/services/search?q=logo', ''),
    );
  });

  it('the last format is the default, and the preview shows exactly what is copied', async () => {
    const first = await openPopup(samples.project);
    await first.popup.getByRole('heading', { name: title }).waitFor();
    await first.popup.getByLabel('Copy as').selectOption('html');
    await first.page.close();
    const { page, popup } = await openPopup(samples.project);
    await popup.getByRole('heading', { name: title }).waitFor();
    await popup.getByRole('button', { name: 'Copy HTML' }).waitFor();
    const shown = await popup.getByLabel('Copy as').getAttribute('title');
    await popup.getByRole('button', { name: 'Copy HTML' }).click();
    await popup.getByText('HTML with disclosure is on your clipboard').waitFor();
    expect(await driver.clipboard(page)).toBe(shown);
    expect(shown).toContain('rel="sponsored nofollow noopener"');
    await own.evaluate(() => chrome.storage.local.remove('format'));
  });

  it('selected tabs become a list', async () => {
    await driver.open(samples.project);
    const page = await driver.open(samples.profile);
    await page.bringToFront();
    await driver.worker.evaluate(async () => {
      const tabs = await chrome.tabs.query({ url: 'https://www.upwork.com/*' });
      await chrome.tabs.highlight({ tabs: tabs.map(({ index }) => index).reverse() });
    });
    const popup = await driver.popup();
    await popup.getByRole('button', { name: 'Make a list of 2 selected tabs' }).click();
    await popup.getByLabel('Copy as').selectOption('lines');
    await popup.getByRole('button', { name: 'Copy 2 links' }).click();
    await popup.getByText('2 links copied').waitFor();
    const text = await driver.clipboard(page);
    expect(text).toContain(linkTo(samples.project, ''));
    expect(text).toContain(linkTo(samples.profile, ''));
  });

  it('shows the link as a QR code', async () => {
    const { popup } = await openPopup(samples.project);
    await popup.getByRole('button', { name: 'QR code' }).click();
    await popup.getByRole('img', { name: 'QR code for your link' }).waitFor();
    expect(await popup.locator('.qr img').getAttribute('data-link')).toBe(linkTo(samples.project, ''));
    expect(
      await popup.evaluate(() => (document.querySelector('.qr img') as HTMLImageElement).naturalWidth),
    ).toBeGreaterThan(30);
  });

  it('a channel can be moved by keyboard alone, keeps the focus, and has its new place in the popup', async () => {
    await own.evaluate(() => {
      location.hash = '#sharing';
    });
    await own.bringToFront();
    await own.getByRole('tab', { name: 'X' }).focus();
    await own.keyboard.press('ArrowDown');
    await own.keyboard.press('ArrowDown');
    await own.getByRole('button', { name: 'Move Reddit up' }).focus();
    for (const places of ['X Reddit LinkedIn', 'Reddit X LinkedIn']) {
      await own.keyboard.press('Enter');
      await until(async () => (await own.getByRole('tab').allTextContents()).slice(0, 3).join(' ') === places);
    }
    // At the top only the button down remains.
    await until(() => own.evaluate(() => document.activeElement?.getAttribute('aria-label') === 'Move Reddit down'));
    await until(() =>
      own.evaluate(async () => {
        const { channelOrder } = (await chrome.storage.sync.get('channelOrder')) as {
          channelOrder?: { data: string[] };
        };
        return channelOrder?.data.slice(0, 3).join(' ') === 'reddit x linkedin';
      }),
    );
    const { popup } = await openPopup(samples.project);
    await popup.getByRole('button', { name: 'Reddit' }).waitFor();
    expect(await popup.locator('.share button .name').first().textContent()).toBe('Reddit');
  });
});
