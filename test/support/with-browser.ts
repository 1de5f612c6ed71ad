import { describe } from 'vitest';
import { findBrowser } from '../drive/find-browser.mjs';

/**
 * `describe` for tests that drive a browser. A missing browser fails if CI is set. Otherwise the tests are skipped by
 * name.
 */
export const withBrowser = (name: 'chromium' | 'firefox') => describe.skipIf(!process.env.CI && !findBrowser(name));
