// Test files share a document, so each test's components are removed after it, even if it fails. Whatever a page saves as
// it goes is saved before the next test gets a new browser, and its address names no part of a section any more.
import { cleanup } from '@testing-library/preact';
import { afterEach, vi } from 'vitest';
import { saver } from '../../src/platform/storage/saver.ts';

afterEach(async () => {
  cleanup();
  vi.useRealTimers();
  history.replaceState(null, '', location.pathname);
  await new Promise((done) => setTimeout(done));
  // A setting that still waits for a pause would be a change in the next test, which would read its settings again.
  await saver.flush();
});
