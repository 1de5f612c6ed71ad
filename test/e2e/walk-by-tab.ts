import { expect } from 'vitest';
import type { Page } from './popup-states.ts';

/**
 * Runs in the page: the number of reachable controls, in the order of the document, and whether it is the same as last
 * time.
 */
const collect = () => {
  const all = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]',
  );
  const controls = [...all].filter(
    (one) => !one.matches(':disabled') && one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }),
  );
  const { controls: last = [] } = globalThis as unknown as { controls?: HTMLElement[] };
  Object.assign(globalThis, { controls });
  return {
    count: controls.length,
    isSame: controls.length === last.length && controls.every((one, at) => one === last[at]),
  };
};
/** Runs in the page: which control has the focus, and whether its ring is fully visible. */
const look = () => {
  const focused = document.activeElement as HTMLElement;
  const { controls } = globalThis as unknown as { controls: HTMLElement[] };
  const { labels, type } = focused as HTMLInputElement;
  // The ring of a table is around its visible part.
  const ringed = focused.matches('table') ? (focused.parentElement as HTMLElement) : focused;
  const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(ringed);
  const around = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset) - 0.5;
  const ring = ringed.getBoundingClientRect();
  const frames = [{ left: 0, top: 0, right: innerWidth, bottom: innerHeight }];
  for (let one = ringed.parentElement; one && one !== document.body; one = one.parentElement)
    if (getComputedStyle(one).overflow !== 'visible') frames.push(one.getBoundingClientRect());
  return {
    at: controls.indexOf(focused),
    isBody: focused === document.body,
    name: (
      labels?.[0]?.textContent ||
      focused.getAttribute('aria-label') ||
      (focused.querySelector('.name') ?? focused).textContent ||
      ''
    ).trim(),
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
/** Runs in the page: intercepts clicks until `end`, because only their arrival matters here. */
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
/** How often a kind of control is pressed with Enter and with Space, once each. */
const pressesOf: Record<string, number> = { button: 2, summary: 2, checkbox: 1, a: 1 };

/**
 * Tabs once around the page: each control in turn, with a visible ring, pressed by Enter and by Space; none is skipped
 * and none traps the focus.
 */
export async function walk(page: Page): Promise<void> {
  const { count } = await page.evaluate(collect);
  await page.evaluate(hold);
  const seen: number[] = [];
  let hasChanged = false;
  // More steps than controls: Tab also passes the window's frame, and the day, month and year of a date.
  for (let step = 0; step <= 4 * count && seen.length < count; step += 1) {
    await page.keyboard.press('Tab');
    const { at, isBody, name, kind, isRinged, isWhole } = await page.evaluate(look);
    if (isBody || (kind === 'date' && at === seen.at(-1))) continue;
    seen.push(at);
    expect({ name, isRinged, isWhole }).toEqual({ name, isRinged: true, isWhole: true });
    const wanted = pressesOf[kind];
    if (wanted === undefined) continue;
    if (kind !== 'checkbox') await page.keyboard.press('Enter');
    if (kind !== 'a') await page.keyboard.press('Space');
    const presses = await page.evaluate(pressed);
    // After a part of the page has gone, the walk comes to the same control again.
    hasChanged = presses !== wanted && !(await page.evaluate(collect)).isSame;
    if (hasChanged) break;
    expect([name, presses]).toEqual([name, wanted]);
  }
  await page.evaluate(() => (globalThis as unknown as { end: AbortController }).end.abort());
  // Parts of a page may arrive or go late, so the walk is repeated with those that stayed.
  if (hasChanged || !(await page.evaluate(collect)).isSame) return walk(page);
  const [first = 0] = seen;
  expect(seen).toEqual(Array.from({ length: count }, (_, at) => (first + at) % count));
}

const mostSteps = 100;

/** Tabs to a control by its name, like a user who reads what has the focus. */
export async function tabTo(popup: Page, name: string): Promise<void> {
  await popup.evaluate(collect);
  // Parts that arrive in the meantime make the way longer.
  for (let step = 0; step <= mostSteps; step += 1) {
    if ((await popup.evaluate(look)).name.startsWith(name)) return;
    await popup.keyboard.press('Tab');
  }
  throw new Error(`“${name}” is not reached by Tab.`);
}
