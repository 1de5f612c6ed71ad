import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { driveChromium } from '../drive/drive-chromium.mjs';
import { demoLink, samplePage, samples } from '../drive/sample-pages.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { until } from '../drive/until.mjs';
import { firstLink } from '../support/first-link.ts';
import { withBrowser } from '../support/with-browser.ts';

const linkTo = (address: string, label = 'spring-blog') => firstLink(address, label);

/** Hosts that the browser itself contacts at its start; the proxy refuses them. */
const browsersOwn = /(?:^|\.)(?:google\.com|googleapis\.com|gvt1\.com)(?::443)?$/;
/** The pages that these stories open; the stand-in may serve no others. */
const pages = new Set([
  ...Object.values(samples),
  `${samples.project}?irclickid=abc&irgwc=1`,
  'https://www.upwork.com/favicon.ico',
]);

withBrowser('chromium')('Chromium', () => {
  let upwork: Awaited<ReturnType<typeof standIn>>;
  let driver: Awaited<ReturnType<typeof driveChromium>>;
  beforeAll(async () => {
    upwork = await standIn(samplePage);
    driver = await driveChromium({ proxyPort: upwork.port });
  });
  afterAll(async () => {
    await driver?.close();
    upwork?.close();
  });
  beforeEach(async () => {
    for (const page of driver.context.pages().slice(1)) await page.close();
  });

  it('asks for a tracking link first, shows whom it pays, and then builds the link at once', async () => {
    await driver.open(samples.project);
    const popup = await driver.popup();
    await popup.getByLabel('Your tracking link or ad code').fill('https://upwork.pxf.io/aBc1Xy');
    await popup.getByText('That’s a short link – it hides your partner ID.').waitFor();
    await popup.getByLabel('Your tracking link or ad code').fill(`Here it is: ${demoLink}.`);
    await popup.locator('.payee', { hasText: '1234567' }).waitFor();
    await popup.getByRole('button', { name: 'Use this account' }).click();
    await popup.getByText('Your links pay partner 1234567.').waitFor();
    expect(await popup.locator('[data-link]').getAttribute('data-link')).toBe(linkTo(samples.project));
  });

  it('Enter copies the link; the popup shows the earnings and lists the link', async () => {
    const page = await driver.open(samples.project);
    const popup = await driver.popup();
    await popup.getByRole('heading', { name: 'You will get a modern logo with a brand guide' }).waitFor();
    await popup.locator('.offers').waitFor();
    expect((await popup.locator('.offers li').allInnerTexts()).map((text) => text.split(/\s+/).join(' '))).toEqual([
      'Starter · $100 $70',
      'Standard · $180 $126',
      'Advanced · $350 $150 max',
    ]);
    await popup.keyboard.press('Enter');
    await popup.getByText('Link copied').waitFor();
    await popup.getByRole('tab', { name: 'Links' }).click();
    await popup.locator('.recent li').first().waitFor();
    expect(await popup.locator('.recent li').first().innerText()).toContain('spring-blog');
    expect(await driver.clipboard(page)).toBe(linkTo(samples.project));
  });

  it('the button and the popup follow navigation inside the page', async () => {
    const page = await driver.open(samples.project);
    const go = (path: string) => page.evaluate((to) => history.pushState({}, '', to), path);
    const title = () =>
      driver.worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return chrome.action.getTitle({ tabId: tab?.id ?? -1 });
      });
    await until(async () => (await title()) === "Finder's Fee – your link is ready");
    await go('/nx/wm/freelancer/home');
    await until(async () => (await title()) === "Finder's Fee");
    await go('/freelancers/~01d4c3b2a190807060?mp_source=share');
    await until(async () => (await title()) === "Finder's Fee – your link is ready");
    const popup = await driver.popup();
    expect(await popup.locator('[data-link]').getAttribute('data-link')).toBe(linkTo(samples.profile));
    // The popup follows the page while it is open; Enter copies the link shown by then.
    const next = 'https://www.upwork.com/hire/php-developers/';
    await go(new URL(next).pathname);
    await popup.locator(`[data-link="${linkTo(next)}"]`).waitFor();
    await popup.keyboard.press('Enter');
    await popup.getByText('Link copied').waitFor();
    expect(await driver.clipboard(page)).toBe(linkTo(next));
  });

  it('reads a profile: name, title, hourly rate and the hours to the cap', async () => {
    await driver.open(samples.profile);
    const popup = await driver.popup();
    await popup.getByRole('heading', { name: 'Mara K., React developer for dashboards' }).waitFor();
    await popup.getByText('$45/hr', { exact: true }).waitFor();
    expect(await popup.locator('.hourly').innerText()).toMatch(/^\$31\.50\s+for 1 hour · max \$150 after 5 hours$/);
  });

  it('shows how a typed label will be sent, and offers it again', async () => {
    await driver.open(samples.search);
    const popup = await driver.popup();
    await popup.getByLabel('Label').fill('Été 2026');
    await popup.getByText('Sent as “ete-2026”').waitFor();
    await popup.getByLabel('Label').press('Enter');
    await popup.getByText('Link copied').waitFor();
    const page = await driver.open(samples.search);
    await driver.popup();
    expect(await driver.clipboard(page)).toBe(linkTo(samples.search, 'ete-2026'));
  });

  it('the shortcut copies without opening anything, shows a notice on the page, and leaves no trace behind', async () => {
    const page = await driver.open(samples.project);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await driver.worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      (chrome.commands.onCommand as unknown as { dispatch(...all: unknown[]): void }).dispatch('copy-link', tab);
    });
    const notices = () => page.evaluate(() => document.querySelectorAll('html > div').length);
    await until(async () => (await notices()) === 1);
    expect(await page.evaluate(() => document.querySelector('html > div')?.shadowRoot)).toBe(null);
    expect(await driver.clipboard(page)).toBe(linkTo(samples.project, 'ete-2026'));
    await until(async () => (await notices()) === 0);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it('copies and records with a worker that was killed a moment ago', async () => {
    const page = await driver.open(samples.profile);
    const popup = await driver.popup();
    await driver.killWorker(page);
    await popup.keyboard.press('Enter');
    await popup.getByText('Link copied').waitFor();
    await popup.getByRole('tab', { name: 'Links' }).click();
    await popup.locator('.recent li').filter({ hasText: 'Mara K., React developer' }).first().waitFor();
  });

  it('says why a private page gets no link, and links a pasted address instead', async () => {
    await driver.open(samples.private);
    const popup = await driver.popup();
    await popup.getByText('This page is private to you').waitFor();
    expect(await popup.locator('[data-link]').count()).toBe(0);
    await popup.getByLabel('Paste any Upwork URL').fill('https://upwork.com/hire/php-developers?x=1');
    expect(await popup.locator('[data-link]').getAttribute('data-link')).toBe(
      linkTo('https://www.upwork.com/hire/php-developers/', 'ete-2026'),
    );
  });

  it("shows that another affiliate's click led to this visit, even after the next page", async () => {
    const page = await driver.open(`${samples.project}?irclickid=abc&irgwc=1`);
    const popup = await driver.popup();
    await popup.getByText('You got here through someone else’s affiliate link.').waitFor();
    expect(await popup.locator('[data-link]').getAttribute('data-link')).toBe(linkTo(samples.project, 'ete-2026'));
    await page.goto(samples.profile);
    await page.bringToFront();
    const later = await driver.popup();
    await later.getByText('You got here through someone else’s affiliate link.').waitFor();
  });

  it('the extension made no request of its own in all of this', () => {
    const foreign = driver.requests.filter(
      (url) => !url.startsWith(driver.origin) && !url.startsWith('https://www.upwork.com/'),
    );
    expect(foreign).toEqual([]);
    const asked = driver.requests.filter((url) => url.startsWith('https://www.upwork.com/'));
    expect(asked.filter((url) => !pages.has(url))).toEqual([]);
    expect(upwork.refused.filter((host) => !browsersOwn.test(host))).toEqual([]);
  });
});
