import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { driveChromium, standIn } from '../../scripts/browsers.mjs';
import { demoLink, samplePage, samples } from '../../scripts/sample-pages.mjs';

const linkTo = (address: string, label = 'spring-blog') =>
  `https://upwork.pxf.io/c/1234567/1062918/13634?subId1=${label}&u=${encodeURIComponent(address)}`;

describe('Chromium', () => {
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

  it('asks for a link first, says whom it will pay, and builds the link at once', async () => {
    await driver.open(samples.project);
    const popup = await driver.popup();
    await popup.getByLabel('Paste a tracking link of yours').fill('https://upwork.pxf.io/aBc1Xy');
    await popup.getByText('This short link hides your partner id.').waitFor();
    await popup.getByLabel('Paste a tracking link of yours').fill(`Here it is: ${demoLink}.`);
    await popup.getByText('1234567').waitFor();
    await popup.getByRole('button', { name: 'Use this account' }).click();
    await popup.getByText('Your links pay partner 1234567.').waitFor();
    expect(await popup.locator('[data-link]').getAttribute('data-link')).toBe(linkTo(samples.project));
  });

  it('copies with Enter alone, shows the earnings, and remembers the link', async () => {
    const page = await driver.open(samples.project);
    const popup = await driver.popup();
    await popup.getByRole('heading', { name: 'You will get a modern logo with a brand guide' }).waitFor();
    expect(await popup.locator('.earn tr').allInnerTexts()).toEqual([
      'Starter\t$100.00\t$70.00',
      'Standard\t$180.00\t$126.00',
      'Advancedcap\t$350.00\t$150.00',
    ]);
    await popup.keyboard.press('Enter');
    await popup.getByText('Copied. The link is on your clipboard.').waitFor();
    await popup.locator('.recent li').first().waitFor();
    expect(await popup.locator('.recent li').first().innerText()).toContain('spring-blog');
    expect(await driver.clipboard(page)).toBe(linkTo(samples.project));
  });
});
