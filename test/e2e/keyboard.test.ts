import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, driveChromium } from '../../scripts/drive-chromium.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { demoLink, samplePage, samples } from '../../scripts/sample-pages.mjs';
import { standIn } from '../../scripts/stand-in.mjs';
import { openIn, type Page, states } from './popup-states.ts';

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

/** Runs in the popup: how many controls are there for somebody, in the order of the document; the same as at the last look? */
const collect = () => {
  const all = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]',
  );
  const controls = [...all].filter((one) => !one.matches(':disabled') && one.checkVisibility());
  const { controls: last = [] } = globalThis as unknown as { controls?: HTMLElement[] };
  Object.assign(globalThis, { controls });
  return {
    count: controls.length,
    isSame: controls.length === last.length && controls.every((one, at) => one === last[at]),
  };
};
/** Runs in the popup: which control has the focus, and whether its ring is seen whole. */
const look = () => {
  const focused = document.activeElement as HTMLElement;
  const { controls } = globalThis as unknown as { controls: HTMLElement[] };
  const { labels, type } = focused as HTMLInputElement;
  const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(focused);
  const around = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset) - 0.5;
  const ring = focused.getBoundingClientRect();
  const frames = [{ left: 0, top: 0, right: innerWidth, bottom: innerHeight }];
  for (let one = focused.parentElement; one && one !== document.body; one = one.parentElement)
    if (getComputedStyle(one).overflow !== 'visible') frames.push(one.getBoundingClientRect());
  return {
    at: controls.indexOf(focused),
    isBody: focused === document.body,
    name: (labels?.[0]?.textContent || focused.getAttribute('aria-label') || focused.textContent || '').trim(),
    kind: focused.tagName === 'INPUT' ? type : focused.tagName.toLowerCase(),
    isRinged: outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2,
    isWhole: frames.every(
      ({ left, top, right, bottom }) =>
        ring.left - around >= left &&
        ring.top - around >= top &&
        ring.right + around <= right &&
        ring.bottom + around <= bottom,
    ),
  };
};
/** Runs in the popup: what a click would do is caught on its way until `end`; here counts that it comes. */
const hold = () => {
  const presses: EventTarget[] = [];
  const end = new AbortController();
  const onClick = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    presses.push(event.target as EventTarget);
  };
  addEventListener('click', onClick, { capture: true, signal: end.signal });
  Object.assign(globalThis, { presses, end });
};
const pressed = () =>
  (globalThis as unknown as { presses: EventTarget[] }).presses.filter((one) => one === document.activeElement).length;
/** How often a kind of control is pressed by Enter and by Space, each once. */
const pressesOf: Record<string, number> = { button: 2, summary: 2, checkbox: 1, a: 1 };

/** Tabs once around: each control in its turn, its ring seen, pressed by Enter and by Space; none skipped, none in the way. */
async function walk(popup: Page): Promise<void> {
  const { count } = await popup.evaluate(collect);
  await popup.evaluate(hold);
  const seen: number[] = [];
  // One step more than there are controls: from the last one to the first, past the window's frame.
  for (let step = 0; step <= count && seen.length < count; step += 1) {
    await popup.keyboard.press('Tab');
    const { at, isBody, name, kind, isRinged, isWhole } = await popup.evaluate(look);
    if (isBody) continue;
    seen.push(at);
    expect({ name, isRinged, isWhole }).toEqual({ name, isRinged: true, isWhole: true });
    const wanted = pressesOf[kind];
    if (wanted === undefined) continue;
    if (kind !== 'checkbox') await popup.keyboard.press('Enter');
    if (kind !== 'a') await popup.keyboard.press('Space');
    expect([name, await popup.evaluate(pressed)]).toEqual([name, wanted]);
  }
  await popup.evaluate(() => (globalThis as unknown as { end: AbortController }).end.abort());
  // What a page says arrives when it arrives: once around again with all of it.
  if (!(await popup.evaluate(collect)).isSame) return walk(popup);
  const [first = 0] = seen;
  expect(seen).toEqual(Array.from({ length: count }, (_, at) => (first + at) % count));
}

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

// A missing browser is a failure where CI is set, and a skip that names it elsewhere.
describe.skipIf(!process.env.CI && !findBrowser('chromium'))('by keyboard alone', () => {
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
