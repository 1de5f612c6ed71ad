import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { rows, withLibrary } from '../../../src/platform/open-library.ts';
import { fake } from '../../support/fake-browser.ts';

beforeEach(() => {
  fake.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('a task that takes longer than an opening may take keeps its connection', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const counted = withLibrary(async (db) => {
    await vi.advanceTimersByTimeAsync(10_000);
    return db.count(rows);
  });
  expect(await counted).toBe(0);
});
