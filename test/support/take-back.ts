// Test files share a worker: each test gets a new browser, and its changes to the globals are undone afterwards.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import { fake } from './fake-browser.ts';

beforeEach(() => {
  fake.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
