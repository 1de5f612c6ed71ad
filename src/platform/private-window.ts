import { browser } from './browser.ts';

/** Whether this page of ours stands in a private window, which Firefox allows. */
export const isPrivateWindow = (): boolean => browser.extension?.inIncognitoContext === true;
