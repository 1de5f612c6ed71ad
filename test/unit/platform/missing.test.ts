import { expect, it, vi } from 'vitest';
import { addMenu, onMenu } from '../../../src/platform/browser-ui/context-menu.ts';
import { onOmnibox } from '../../../src/platform/browser-ui/omnibox.ts';
import { fillsScreen } from '../../../src/platform/browser-ui/own-window.ts';
import { loadShortcut, onShortcut } from '../../../src/platform/browser-ui/shortcut.ts';
import { showBadge, showButton } from '../../../src/platform/browser-ui/toolbar.ts';
import { browser, fake } from '../../support/fake-browser.ts';

/** Takes away what Firefox for Android does not have, for as long as `work` takes. */
async function onAPhone(work: () => unknown): Promise<void> {
  const { contextMenus, commands, omnibox, action } = browser;
  Object.assign(browser, { contextMenus: undefined, commands: undefined, omnibox: undefined });
  Object.assign(browser, { action: { ...action, setIcon: undefined } });
  try {
    await work();
  } finally {
    Object.assign(browser, { contextMenus, commands, omnibox, action });
  }
}

it('the background starts without menu, shortcut and keyword, so that everything after them is heard', () =>
  onAPhone(() => {
    const never = vi.fn();
    onMenu(never);
    onShortcut(never);
    onOmnibox(async () => 'words', never);
    expect(never).not.toHaveBeenCalled();
  }));

it('offers no keys and builds no menu', () =>
  onAPhone(async () => {
    expect(await loadShortcut()).toBeUndefined();
    const titles = vi.fn();
    await addMenu(titles);
    expect(titles).not.toHaveBeenCalled();
    expect(fake.menu).toEqual([]);
  }));

it('shows title and badge on a button whose icon cannot change', () =>
  onAPhone(async () => {
    await showButton(3, { lit: true, title: 'Copy your link' });
    expect(fake.buttons.get(3)).toMatchObject({ title: 'Copy your link', badge: '' });
    await showBadge(3, { lit: true, title: 'Copied' }, 'copied', 1);
    expect(fake.buttons.get(3)).toMatchObject({ title: 'Copied', badge: '✓' });
  }));

it('the popup fills the screen where the browser has no windows, and only there', async () => {
  const { windows } = browser as { windows?: unknown };
  Object.assign(browser, { windows: {} });
  expect(fillsScreen()).toBe(false);
  Object.assign(browser, { windows });
  await onAPhone(() => expect(fillsScreen()).toBe(true));
});
