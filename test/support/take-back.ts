// Test files share a worker: what a test changed is taken back after it, so that the next one finds the world as it was.
import { afterEach, vi } from 'vitest';
import { fake } from './fake-browser.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  fake.reset();
});
