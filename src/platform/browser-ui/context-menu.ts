import { alone } from '../alone.ts';
import { browser } from '../browser.ts';
import { type Tab, toTab } from '../tabs/tabs.ts';

/** What was chosen and in which tab. For a link: its address, and its text if the browser reports it (Firefox). */
export type MenuClick = { tab: Tab; format: string; address?: string; title?: string };

const page = ['https://www.upwork.com/*'];
// The entry for links is offered on every site: it needs no access and puts nothing into the page.
const target = ['https://www.upwork.com/*', 'https://upwork.com/*', 'http://www.upwork.com/*', 'http://upwork.com/*'];

/** The words of the menu: the entry that copies, the one that opens the formats, and each format with its title. */
export type MenuTitles = {
  copy: string;
  copyAs: string;
  formats: readonly (readonly [format: string, title: string])[];
};

/** Builds the menu at each installation or update, because menus persist in Chromium. */
export function onInstalledAddMenu(titles: () => Promise<MenuTitles>): void {
  // If it fails, the menu before it stays, and the next language or update builds it again.
  browser.runtime.onInstalled.addListener(() => addMenu(titles).catch(() => undefined));
}

/** Builds the menu: copy, and copy as each format. It replaces the menu that is there. Firefox for Android has no menu. */
export const addMenu = (titles: () => Promise<MenuTitles>): Promise<void> =>
  // Two builds at a time would give the same entry twice.
  alone('menu', async () => {
    if (!browser.contextMenus) return;
    const { copy, copyAs, formats } = await titles();
    await browser.contextMenus.removeAll();
    for (const about of ['page', 'link'] as const) {
      const where = about === 'page' ? { documentUrlPatterns: page } : { targetUrlPatterns: target };
      browser.contextMenus.create({ id: `${about}:url`, title: copy, contexts: [about], ...where });
      browser.contextMenus.create({ id: `${about}-as`, title: copyAs, contexts: [about], ...where });
      for (const [format, title] of formats)
        browser.contextMenus.create({
          id: `${about}:${format}`,
          parentId: `${about}-as`,
          title,
          contexts: [about],
          ...where,
        });
    }
  });

/** Calls back with what was chosen in the menu. */
export function onMenu(handle: (click: MenuClick) => void): void {
  browser.contextMenus?.onClicked.addListener((info, raw) => {
    const tab = raw && toTab(raw);
    const [about, format] = String(info.menuItemId).split(':');
    if (!tab || format === undefined || (about !== 'page' && about !== 'link')) return;
    const { linkText = '' } = info as { linkText?: string };
    // For a picture's link Firefox reports the address instead of a text.
    const title = linkText.trim() === info.linkUrl ? '' : linkText.trim();
    const link =
      about === 'link' && info.linkUrl !== undefined ? { address: info.linkUrl, ...(title ? { title } : {}) } : {};
    handle({ tab, format, ...link });
  });
}
