import { browser } from '../browser.ts';

/** Whether the popup is a page that fills the screen instead of a window over it: so it is where a browser has no windows, on phones. */
export const fillsScreen = (): boolean => browser.windows === undefined;
