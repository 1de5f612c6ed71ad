import { describe } from 'vitest';
import { findBrowser } from '../drive/find-browser.mjs';

/** `describe` for tests that drive a browser. A missing browser is a failure if CI is set, and otherwise a skip by name. */
export const withBrowser = (name: 'chromium' | 'firefox') => describe.skipIf(!process.env.CI && !findBrowser(name));
