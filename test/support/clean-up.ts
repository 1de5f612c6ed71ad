// Test files share a document: what a test shows is taken off the page after it, also where it ends early. What a page keeps
// as it goes is kept before the next test finds a new browser.
import { cleanup } from '@testing-library/preact';
import { afterEach, vi } from 'vitest';

afterEach(async () => {
  cleanup();
  vi.useRealTimers();
  await new Promise((done) => setTimeout(done));
});
