import { browser } from '../browser.ts';
import { type Tab, toTab } from '../tabs/tabs.ts';

/**
 * The keys that are assigned to copying the link, as the browser writes them. Nothing if none are: a suggested key can stay
 * unassigned, and Firefox for Android has no shortcuts.
 */
export const loadShortcut = (): Promise<string | undefined> => shortcutOf('copy-link');

/** The keys that are assigned to opening the popup. Nothing if none are. */
export const loadPopupShortcut = (): Promise<string | undefined> => shortcutOf('_execute_action');

async function shortcutOf(command: string): Promise<string | undefined> {
  const commands = await browser.commands?.getAll();
  return commands?.find(({ name }) => name === command)?.shortcut || undefined;
}

/** Calls back with the tab in front when the user presses those keys. */
export function onShortcut(handle: (tab: Tab) => void): void {
  browser.commands?.onCommand.addListener((name, raw) => {
    const tab = raw && toTab(raw);
    if (name === 'copy-link' && tab) handle(tab);
  });
}
