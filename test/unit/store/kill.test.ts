import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LinkRecord } from '../../../src/core/library/link-record.ts';
import { addRecords, deleteRecords, restoreSnapshot, takeDailySnapshot } from '../../../src/store/bulk.ts';
import { changeEarnings, loadEarnings } from '../../../src/store/earnings.ts';
import { isJournalKey } from '../../../src/store/journal.ts';
import {
  addRecord,
  confirmRecord,
  deleteLibrary,
  editRecord,
  loadAllRows,
  loadRecent,
} from '../../../src/store/rows.ts';
import { fake } from '../../support/fake-browser.ts';
import { files } from '../../support/fake-files.ts';
import { rowOf } from '../../support/library-rows.ts';
import { countCalls, runUntil } from '../../support/mortal.ts';
import { listingOf, readingOf } from '../../support/reports.ts';

const record = (id: string) => rowOf(id) as LinkRecord;
const many = (count: number, name = 'row') => Array.from({ length: count }, (_, at) => record(`${name}-${at}`));
const namesOf = (records: LinkRecord[]) => records.map(({ id }) => id).sort();
const ids = async () => namesOf((await loadAllRows()) as LinkRecord[]);
/** As after a crash, when the browser took the library for corrupt. */
const empty = () => vi.stubGlobal('indexedDB', new IDBFactory());

beforeEach(() => {
  countCalls();
});

type Trial = { before: () => Promise<unknown>; act: () => Promise<unknown>; after: (at: number) => Promise<void> };

/** Kills the process at its first call, then at its second, and so on until it finishes; returns the number of calls. */
async function atEachCall({ before, act, after }: Trial): Promise<number> {
  for (let at = 1; ; at += 1) {
    fake.reset();
    empty();
    await before();
    const ended = await runUntil(at, act);
    await after(at);
    if (ended === 'done') return at - 1;
  }
}

/** The state after a crash: the library as it was, or emptied. */
describe.each([
  ['stays', () => undefined],
  ['is emptied', empty],
])('the library %s', (_, crash) => {
  it.each([
    ['new', 0],
    ['known', 1],
  ])('a %s link has one row and one more use, however often it is reported', async (__, uses) => {
    const again = { ...record('a'), uses: record('a').uses.map((use) => ({ ...use, id: 'again' })) };
    let isAdded = false;
    const calls = await atEachCall({
      before: async () => {
        isAdded = false;
        await addRecords(many(3, 'old'));
        if (uses > 0) await addRecord(record('a'));
      },
      act: async () => {
        isAdded = await addRecord(again);
        await confirmRecord('a', 'again');
      },
      after: async (at) => {
        crash();
        const found = await loadRecent(10);
        expect(namesOf(found), `call ${at}`).toEqual(expect.arrayContaining(['old-0', 'old-1', 'old-2']));
        if (isAdded) expect(found.find(({ id }) => id === 'a')?.timesUsed, `call ${at}`).toBe(uses + 1);
        // The popup sends it again, to a worker that knows nothing.
        expect(await addRecord(again)).toBe(true);
        expect(await confirmRecord('a', 'again')).toBe(true);
        for (const lose of [() => undefined, empty]) {
          lose();
          const rows = (await loadRecent(10)).filter(({ id }) => id === 'a');
          expect(
            rows.map(({ timesUsed, uses: all }) => [
              timesUsed,
              all.length,
              all.find(({ id }) => id === 'again')?.state,
            ]),
            `call ${at}`,
          ).toEqual([[uses + 1, uses + 1, 'done']]);
        }
      },
    });
    expect(calls).toBeGreaterThan(12);
  });

  it.each([
    ['few', 40],
    ['many', 201],
  ])(
    'an import of %s links is stored completely or not at all, and completely after another try',
    async (__, count) => {
      const calls = await atEachCall({
        before: async () => {
          await addRecords(many(3, 'old'));
          await addRecord(record('last'));
        },
        act: () => addRecords(many(count)),
        after: async (at) => {
          crash();
          const known = await ids();
          expect([4, count + 4], `call ${at}`).toContain(known.length);
          expect(known).toEqual(expect.arrayContaining(['last', 'old-0', 'old-1', 'old-2']));
          await addRecords(many(count));
          for (const lose of [() => undefined, empty]) {
            lose();
            expect(await ids(), `call ${at}`).toHaveLength(count + 4);
          }
        },
      });
      expect(calls).toBeGreaterThan(count > 200 ? 16 : 8);
    },
  );

  it.each([
    ['few', 40],
    ['many', 201],
  ])('a deletion of %s links that is repeated removes them for good', async (__, count) => {
    await atEachCall({
      before: async () => {
        await addRecords([...many(3, 'old'), ...many(count)]);
        await editRecord('row-1', { note: 'noted' });
      },
      act: () => deleteRecords(many(count).map(({ id }) => id)),
      after: async (at) => {
        crash();
        await deleteRecords(many(count).map(({ id }) => id));
        for (const lose of [() => undefined, empty]) {
          lose();
          expect(await ids(), `call ${at}`).toEqual(['old-0', 'old-1', 'old-2']);
        }
      },
    });
  });

  it('restoring a day ends on that day or today, never between', async () => {
    await atEachCall({
      before: async () => {
        await addRecords(many(30, 'old'));
        await takeDailySnapshot('2026-11-20');
        await deleteRecords(many(10, 'old').map(({ id }) => id));
        await addRecords(many(5, 'new'));
      },
      act: () => restoreSnapshot('2026-11-20'),
      after: async (at) => {
        crash();
        expect([25, 30], `call ${at}`).toContain((await ids()).length);
        await restoreSnapshot('2026-11-20');
        for (const lose of [() => undefined, empty]) {
          lose();
          expect(await ids(), `call ${at}`).toEqual(namesOf(many(30, 'old')));
        }
      },
    });
  });

  it('taking the snapshot of a day loses nothing', async () => {
    await atEachCall({
      before: async () => {
        await addRecords(many(5));
        await addRecord(record('later'));
        await deleteRecords(['row-0']);
      },
      act: () => takeDailySnapshot('2100-01-01'),
      after: async (at) => {
        crash();
        const left = ['later', 'row-1', 'row-2', 'row-3', 'row-4'];
        expect(await ids(), `call ${at}`).toEqual(left);
        await takeDailySnapshot('2100-01-01');
        empty();
        expect(await ids(), `call ${at}`).toEqual(left);
      },
    });
  });

  it('deleting everything, repeated, leaves nothing', async () => {
    await atEachCall({
      before: async () => {
        await addRecords(many(5));
        await addRecord(record('later'));
      },
      act: deleteLibrary,
      after: async (at) => {
        crash();
        await deleteLibrary();
        expect(Object.keys(fake.local.all()).filter(isJournalKey), `call ${at}`).toEqual([]);
        expect(files.names()).toEqual([]);
        expect(await ids()).toEqual([]);
      },
    });
  });

  it('an import of a report is kept whole or not at all, once reported for certain, and leaves the links alone', async () => {
    const listing = (count: number) => readingOf(listingOf(Array.from({ length: count }, () => ({})))).actions;
    let isReported = false;
    const calls = await atEachCall({
      before: async () => {
        isReported = false;
        await addRecord(record('a'));
        await changeEarnings(() => ({ actions: listing(2), clicks: [] }));
      },
      act: async () => {
        await changeEarnings(({ actions }) => ({
          actions: [...actions.slice(1), ...listing(6).slice(2)],
          clicks: [{ subIds: { subId1: 'blog' }, clicks: 3 }],
        }));
        isReported = true;
      },
      after: async (at) => {
        crash();
        const { actions, clicks } = await loadEarnings();
        const possible = isReported ? ['5 and 1'] : ['2 and 0', '5 and 1'];
        expect(possible, `call ${at}`).toContain(`${actions.length} and ${clicks.length}`);
        expect(await ids()).toEqual(['a']);
        // The copy catches up with the next snapshot.
        await takeDailySnapshot('2026-11-28');
        empty();
        expect((await loadEarnings()).actions, `call ${at}`).toHaveLength(actions.length);
      },
    });
    expect(calls).toBeGreaterThan(3);
  });

  it.each([
    ['with links', 1],
    ['without links', 0],
  ])('removed earnings never come back, in a library %s', async (__, links) => {
    let isReported = false;
    await atEachCall({
      before: async () => {
        isReported = false;
        if (links > 0) await addRecord(record('a'));
        await changeEarnings(() => ({ actions: readingOf(listingOf([{}])).actions, clicks: [] }));
      },
      act: async () => {
        await changeEarnings(() => ({ actions: [], clicks: [] }));
        isReported = true;
      },
      after: async (at) => {
        crash();
        const { actions } = await loadEarnings();
        if (isReported) expect(actions, `call ${at}`).toEqual([]);
        if (actions.length > 0) return;
        empty();
        expect((await loadEarnings()).actions, `call ${at}`).toEqual([]);
      },
    });
  });
});

/** Two uses of each of six links, as version 1 kept them. */
const oldRows = Array.from({ length: 12 }, (_, at) => {
  const { trackingLink, landingPage, marketplace, kind, subIds } = rowOf(`link-${at % 6}`);
  const use = { id: `use-${at}`, channel: 'copy', format: 'url', madeAt: 1_790_000_000_000 + at, state: 'done' };
  const data = { ...use, trackingLink, landingPage, marketplace, kind, subIds, label: 'blog' };
  return { id: use.id, madeAt: use.madeAt, version: 1, data };
});

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((done) => {
    request.onsuccess = () => done(request.result);
  });

it('an upgrade from version 1 leaves the library old or new, never mixed, and then new', async () => {
  const calls = await atEachCall({
    before: async () => {
      const request = indexedDB.open('library', 1);
      request.onupgradeneeded = () => {
        const store = request.result.createObjectStore('links', { keyPath: 'id' });
        store.createIndex('madeAt', 'madeAt');
        for (const row of oldRows) store.put(row);
      };
      (await settled(request)).close();
    },
    act: () => loadRecent(100),
    after: async (at) => {
      const db = await settled(indexedDB.open('library'));
      const lying = await settled(db.transaction('links').objectStore('links').getAll());
      db.close();
      const shape = `version ${db.version}: ${lying.length} rows of ${[...new Set(lying.map(({ version }) => version))]}`;
      expect(['version 1: 12 rows of 1', 'version 3: 6 rows of 2'], `call ${at}`).toContain(shape);
      expect((await loadRecent(100)).map(({ timesUsed }) => timesUsed)).toEqual([2, 2, 2, 2, 2, 2]);
    },
  });
  expect(calls).toBeGreaterThan(3);
});
