// Test files share a worker: each test gets a new browser, and its changes to the globals are undone afterwards.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import { fake } from './fake-browser.ts';

const Channel = BroadcastChannel;
let count = 0;

beforeEach(() => {
  fake.reset();
  count += 1;
  const test = ` ${count}`;
  // News from an earlier test must not arrive in this one: what it shows would be read again from an empty browser.
  vi.stubGlobal(
    'BroadcastChannel',
    class extends Channel {
      constructor(name: string) {
        super(name + test);
      }
    },
  );
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
