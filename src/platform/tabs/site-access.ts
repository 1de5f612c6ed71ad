import { browser } from '../browser.ts';

const site = { origins: ['https://www.upwork.com/*'] };

/** Whether the extension may see Upwork pages: the user can take that back at any time, in both browsers. */
export const hasSiteAccess = (): Promise<boolean> => browser.permissions.contains(site);

/** Asks the user for that access again. Works only in the handler of a click. */
export const askSiteAccess = (): Promise<boolean> => browser.permissions.request(site);
