import { browser } from '../browser.ts';

/**
 * Whether the popup is a page that fills the screen instead of a window over it, as on phones, where a browser has no
 * windows.
 */
export const fillsScreen = (): boolean => browser.windows === undefined;

/** Whether this page is not seen any more. It may be closing, and then nothing that it waits for arrives. */
export const isHidden = (): boolean => globalThis.document?.visibilityState === 'hidden';
