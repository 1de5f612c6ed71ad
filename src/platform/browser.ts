import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own WebExtension API, which answers with promises in both browsers (Manifest V3). Chromium has it as
 * `chrome` alone before version 148. Listening for messages is the one thing that they do differently: see `on-message.ts`.
 */
export const browser: Browser =
  (globalThis as unknown as { browser?: Browser }).browser ?? (chrome as unknown as Browser);
