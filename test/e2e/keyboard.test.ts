import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, driveChromium } from '../drive/drive-chromium.mjs';
import { demoLink, samplePage, samples } from '../drive/sample-pages.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { withBrowser } from '../support/with-browser.ts';
import { openIn, type Page, states } from './popup-states.ts';
import { collect, look, walk } from './walk-by-tab.ts';

/** What a key does on a control, and what stands there then, one after the other. */
const acts: Record<keyof typeof states, [control: string, key: 'Enter' | 'Space', shows: string][]> = {
  project: [
    ['QR code', 'Space', 'Save as SVG'],
    ['Look up a commission', 'Enter', 'What would it pay? Type a contract'],
    ['More', 'Enter', 'Telegram'],
    ['LinkedIn', 'Space', 'Post for LinkedIn'],
  ],
  profile: [['Copy link', 'Space', 'Copied. The link is on your clipboard.']],
  search: [['Make a list', 'Enter', '3 of 3 links']],
  private: [],
  'login wall': [['X', 'Enter', 'Post for X']],
  challenge: [['Look up a commission', 'Space', 'What would it pay? Type a contract']],
  "another's click": [['Copy link', 'Enter', 'Copied. The link is on your clipboard.']],
  copied: [
    ['You will get a modern logo', 'Enter', 'Copied again'],
    ['Copy again', 'Enter', 'Copied. The link is on your clipboard.'],
  ],
  composer: [
    ['Sub IDs and disclosure', 'Space', 'Post for X'],
    ['Sub IDs and disclosure', 'Enter', 'With disclosure'],
    ['With disclosure', 'Space', 'This post does not say'],
    ['Back', 'Space', 'Your tracking link'],
  ],
  'a format': [['Copy link', 'Enter', 'Copied. The link is on your clipboard.']],
  'a list': [
    ['All', 'Space', '0 of 10 links'],
    ['All', 'Space', '10 of 10 links'],
    ['CSV', 'Enter', 'Copied: 10 links.'],
    ['Back', 'Enter', 'Your tracking link'],
  ],
  'pasted elsewhere': [['Copy link', 'Enter', 'Copied. The link is on your clipboard.']],
};

const mostSteps = 100;

/** Tabs to a control by its name, as somebody does who reads what has the focus. */
async function tabTo(popup: Page, name: string): Promise<void> {
  await popup.evaluate(collect);
  // Parts that arrive meanwhile make the way longer.
  for (let step = 0; step <= mostSteps; step += 1) {
    if ((await popup.evaluate(look)).name.startsWith(name)) return;
    await popup.keyboard.press('Tab');
  }
  throw new Error(`“${name}” is not reached by Tab.`);
}

withBrowser('chromium')('by keyboard alone', () => {
  let upwork: Awaited<ReturnType<typeof standIn>>;
  let driver: Chromium;
  beforeAll(async () => {
    upwork = await standIn(samplePage);
    driver = await driveChromium({ proxyPort: upwork.port });
  });
  afterAll(async () => {
    await driver?.close();
    upwork?.close();
  });

  it('first use', async () => {
    await driver.open(samples.project);
    const popup = await driver.popup();
    await walk(popup);
    await tabTo(popup, 'Paste a tracking link');
    await popup.keyboard.type('https://upwork.pxf.io/aBc1Xy');
    await popup.getByText('This short link hides').waitFor();
    await walk(popup);
    await tabTo(popup, 'Paste a tracking link');
    await popup.keyboard.press('ControlOrMeta+a');
    await popup.keyboard.type(demoLink);
    await tabTo(popup, 'Use this account');
    await popup.keyboard.press('Enter');
    await popup.getByText('Your links pay partner 1234567.').waitFor();
    await walk(popup);
  });

  it.each(Object.keys(states) as (keyof typeof states)[])('%s', async (name) => {
    const { page, popup } = await openIn(driver, name);
    await walk(popup);
    for (const [control, key, shows] of acts[name]) {
      await tabTo(popup, control);
      await popup.keyboard.press(key);
      await popup.locator(`:text("${shows}"), [aria-label="${shows}"]`).first().waitFor();
    }
    await page.close();
  });

  it('the settings, from the popup', async () => {
    const { popup } = await openIn(driver, 'project');
    const opened = driver.context.waitForEvent('page');
    await tabTo(popup, 'Settings');
    // The popup is gone with it, sometimes before the key is up.
    await popup.keyboard.press('Enter').catch(() => undefined);
    expect((await opened).url()).toContain('src/dashboard/index.html');
  });
});
