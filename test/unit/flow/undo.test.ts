import { expect, it } from 'vitest';
import type { LinkUse } from '../../../src/core/library/link-record.ts';
import { deleteLinks, labelLinks, noteLink } from '../../../src/flow/library/edit-links.ts';
import { undoImport } from '../../../src/flow/library/import-links.ts';
import { addRecords } from '../../../src/store/bulk.ts';
import { addRecord, confirmRecord, loadRecord } from '../../../src/store/rows.ts';
import { aRecord } from '../../support/records.ts';

const use = (id: string, state: LinkUse['state'] = 'done'): LinkUse[] => [
  { id, at: 1_790_000_000_001, channel: 'copy', format: 'url', state },
];
const pending = aRecord({ uses: use('first', 'pending') });

it('of a label takes that label alone: not a confirmation, a note, a use or another label that came since', async () => {
  await addRecord(pending);
  const labelled = await labelLinks([pending.id], 'spring', true);
  await confirmRecord(pending.id, 'first');
  await noteLink(pending.id, 'Ask again');
  await addRecord(aRecord({ labels: ['newsletter'], uses: use('second') }));
  await labelled?.undo();
  expect(await loadRecord(pending.id)).toMatchObject({
    labels: ['blog', 'newsletter'],
    note: 'Ask again',
    uses: [{ state: 'done' }, { id: 'second' }],
  });
});

it('of a label that was taken away gives it back to those that had it', async () => {
  const other = aRecord({ labels: [], subIds: {} });
  await addRecords([pending, other]);
  const taken = await labelLinks([pending.id, other.id], 'blog', false);
  expect(taken?.count).toBe(1);
  await taken?.undo();
  expect([(await loadRecord(pending.id))?.labels, (await loadRecord(other.id))?.labels]).toEqual([['blog'], []]);
});

it('of a label leaves alone a link that was deleted since', async () => {
  await addRecord(pending);
  const labelled = await labelLinks([pending.id], 'spring', true);
  await deleteLinks([pending.id]);
  await labelled?.undo();
  expect(await loadRecord(pending.id)).toBeUndefined();
});

it('there is none for what changed nothing: what takes back the first of two presses stays', async () => {
  await addRecord(pending);
  expect(await labelLinks([pending.id], 'blog', true)).toBeUndefined();
  expect(await labelLinks([pending.id], 'spring', false)).toBeUndefined();
  expect((await deleteLinks([pending.id]))?.count).toBe(1);
  expect(await deleteLinks([pending.id])).toBeUndefined();
});

it('of an import keeps a link that has left since', async () => {
  const other = aRecord({ subIds: {}, uses: [], timesUsed: 0 });
  const ids = await addRecords([aRecord({ uses: [], timesUsed: 0 }), other]);
  await addRecord(aRecord({ uses: use('since') }));
  expect(await undoImport({ used: new Map(ids.map((id) => [id, 0])), fromFile: false })).toBe(true);
  expect((await loadRecord(pending.id))?.uses).toEqual(use('since'));
  expect(await loadRecord(other.id)).toBeUndefined();
});
