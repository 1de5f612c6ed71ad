import { browser } from './browser.ts';

/** The address of a page of ours, as the browser knows it. */
export const ownAddress = (file: string): string => browser.runtime.getURL(file);
