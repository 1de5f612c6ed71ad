import { describe } from 'vitest';
import { findBrowser } from '../drive/find-browser.mjs';

/** `describe` for tests that drive a browser. A missing one is a failure where CI is set, and a skip by its name elsewhere. */
export const withBrowser = (name: 'chromium' | 'firefox') => describe.skipIf(!process.env.CI && !findBrowser(name));
