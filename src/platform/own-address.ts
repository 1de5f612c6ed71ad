import { browser } from './browser.ts';

/** The version of this extension, as its manifest says it. */
export const ownVersion = (): string => browser.runtime.getManifest().version;

/** The full address of a page of the extension. */
export const ownAddress = (file: string): string => browser.runtime.getURL(file);
