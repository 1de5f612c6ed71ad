import { browser } from '../browser.ts';

/** How the toolbar button looks in a tab: lit where a link can be made, with a short badge where something happened. */
export type ButtonLook = { lit: boolean; badge?: 'copied' | 'refused'; title: string };

const badges = {
  copied: { text: '✓', colour: '#27357e' },
  refused: { text: '!', colour: '#8a2c0d' },
};

/** Shows `look` on the button of one tab. A tab that is gone by now is no error. */
export async function showButton(tabId: number, look: ButtonLook): Promise<void> {
  const state = look.lit ? 'lit' : 'quiet';
  const badge = look.badge && badges[look.badge];
  await Promise.all([
    browser.action.setIcon({ tabId, path: { 16: `/icons/${state}-16.png`, 32: `/icons/${state}-32.png` } }),
    browser.action.setBadgeText({ tabId, text: badge?.text ?? '' }),
    browser.action.setTitle({ tabId, title: look.title }),
    ...(badge ? [browser.action.setBadgeBackgroundColor({ tabId, color: badge.colour })] : []),
  ]).catch(() => undefined); // The tab was closed in between; there is nothing to show it on.
}

/** Shows a title over the button of one tab, until its address changes. */
export async function showTitle(tabId: number, title: string): Promise<void> {
  await browser.action.setTitle({ tabId, title }).catch(() => undefined); // The tab was closed in between.
}

/** Puts the button out in every tab, once the user takes site access back; the next visit lights it again where it may. */
export function onAccessTakenBack(title: string): void {
  browser.permissions.onRemoved.addListener(() => {
    void browser.tabs
      .query({})
      .then((tabs) => Promise.all(tabs.map(({ id }) => id !== undefined && showButton(id, { lit: false, title }))));
  });
}

const clearing = new Map<number, ReturnType<typeof setTimeout>>();

/** Takes the badge off the button of one tab after `ms` and leaves the rest of it as it is; asked again, it counts anew. */
export function clearBadgeAfter(tabId: number, ms: number): void {
  clearTimeout(clearing.get(tabId));
  const clear = () => {
    clearing.delete(tabId);
    browser.action.setBadgeText({ tabId, text: '' }).catch(() => undefined); // The tab was closed in between.
  };
  clearing.set(tabId, setTimeout(clear, ms));
}
