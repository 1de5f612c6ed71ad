import { browser } from './browser.ts';

/** The full address of a page of the extension. */
export const ownAddress = (file: string): string => browser.runtime.getURL(file);
