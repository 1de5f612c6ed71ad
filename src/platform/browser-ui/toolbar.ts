import { browser } from '../browser.ts';

/** How the toolbar button of a tab looks: lit if a link can be made there, and the title over it. */
export type ButtonLook = { lit: boolean; title: string };

/** What the short badge on the button can say. */
type Badge = keyof typeof badges;

const badges = {
  copied: { text: '✓', colour: '#27357e' },
  refused: { text: '!', colour: '#8a2c0d' },
};

/** The tabs whose badge still shows the result of a copy, with the timer that removes it. */
const clearing = new Map<number, ReturnType<typeof setTimeout>>();

/**
 * Shows `look` on the button of one tab. A badge with the result of a copy stays for its time, even if a page reports
 * its address late. A tab that is gone is no error.
 */
export async function showButton(tabId: number, look: ButtonLook): Promise<void> {
  await show(tabId, look, clearing.has(tabId) ? undefined : { text: '' });
}

/** The same with a badge, which is removed after `ms`. A newer badge starts the time again. */
export async function showBadge(tabId: number, look: ButtonLook, badge: Badge, ms: number): Promise<void> {
  clearTimeout(clearing.get(tabId));
  const clear = () => {
    clearing.delete(tabId);
    browser.action.setBadgeText({ tabId, text: '' }).catch(() => undefined); // The tab was closed in between.
  };
  clearing.set(tabId, setTimeout(clear, ms));
  await show(tabId, look, badges[badge]);
}

async function show(tabId: number, look: ButtonLook, badge?: { text: string; colour?: string }): Promise<void> {
  const state = look.lit ? 'lit' : 'quiet';
  await Promise.all([
    // In Firefox for Android the button is an entry of a menu, without an icon that could change.
    browser.action.setIcon?.({ tabId, path: { 16: `/icons/${state}-16.png`, 32: `/icons/${state}-32.png` } }),
    browser.action.setTitle({ tabId, title: look.title }),
    ...(badge ? [browser.action.setBadgeText({ tabId, text: badge.text })] : []),
    ...(badge?.colour ? [browser.action.setBadgeBackgroundColor({ tabId, color: badge.colour })] : []),
  ]).catch(() => undefined); // The tab was closed in between, so there is no button to show it on.
}

/** Shows a title over the button of one tab, until its address changes. */
export async function showTitle(tabId: number, title: string): Promise<void> {
  await browser.action.setTitle({ tabId, title }).catch(() => undefined); // The tab was closed in between.
}

/**
 * Makes the button quiet in every tab when the user takes site access back. The next visit lights it again if access is
 * back.
 */
export function onAccessTakenBack(loadTitle: () => Promise<string>): void {
  const quieten = async () => {
    const [title, tabs] = await Promise.all([loadTitle(), browser.tabs.query({})]);
    await Promise.all(tabs.map(({ id }) => id !== undefined && showButton(id, { lit: false, title })));
  };
  // A button that stays lit says when it is pressed that the page cannot be read.
  browser.permissions.onRemoved.addListener(() => quieten().catch(() => undefined));
}
