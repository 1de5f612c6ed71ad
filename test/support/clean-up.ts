// Test files share a document: what a test shows is removed after it, even if the test fails. Whatever a page saves on
// its way out is saved before the next test gets a new browser.
import { cleanup } from '@testing-library/preact';
import { afterEach, vi } from 'vitest';

afterEach(async () => {
  cleanup();
  vi.useRealTimers();
  await new Promise((done) => setTimeout(done));
});
