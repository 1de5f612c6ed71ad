import { browser } from './browser.ts';

/** Whether this page of the extension is open in a private window, which Firefox allows. */
export const isPrivateWindow = (): boolean => browser.extension?.inIncognitoContext === true;
