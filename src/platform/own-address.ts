import { browser } from './browser.ts';

/** The version of this extension, from its manifest. */
export const ownVersion = (): string => browser.runtime.getManifest().version;

/** The full address of a page of the extension. */
export const ownAddress = (file: string): string => browser.runtime.getURL(file);
