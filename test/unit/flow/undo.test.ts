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

it('undo removes only the label that was added, and keeps what changed since', async () => {
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

it('undo gives a removed label back to the links that had it', async () => {
  const other = aRecord({ labels: [], subIds: {} });
  await addRecords([pending, other]);
  const taken = await labelLinks([pending.id, other.id], 'blog', false);
  expect(taken?.count).toBe(1);
  await taken?.undo();
  expect([(await loadRecord(pending.id))?.labels, (await loadRecord(other.id))?.labels]).toEqual([['blog'], []]);
});

it('keeps the order of the labels, whose first one counts', async () => {
  const labels = ['blog', 'spring', 'news'];
  const labelsNow = async () => (await loadRecord(pending.id))?.labels;
  await addRecords([{ ...pending, labels }]);
  await labelLinks([pending.id], 'blog', true);
  expect(await labelsNow()).toEqual(labels);
  const taken = await labelLinks([pending.id], 'blog', false);
  await labelLinks([pending.id], 'summer', true);
  await taken?.undo();
  expect(await labelsNow()).toEqual([...labels, 'summer']);
});

it('undo of a label does not touch a link that was deleted since', async () => {
  await addRecord(pending);
  const labelled = await labelLinks([pending.id], 'spring', true);
  await deleteLinks([pending.id]);
  await labelled?.undo();
  expect(await loadRecord(pending.id)).toBeUndefined();
});

it('a change that changed nothing has no undo, and the undo before it stays', async () => {
  await addRecord(pending);
  expect(await labelLinks([pending.id], 'blog', true)).toBeUndefined();
  expect(await labelLinks([pending.id], 'spring', false)).toBeUndefined();
  expect((await deleteLinks([pending.id]))?.count).toBe(1);
  expect(await deleteLinks([pending.id])).toBeUndefined();
});

it('undo of an import keeps a link that was used since', async () => {
  const other = aRecord({ subIds: {}, uses: [], timesUsed: 0 });
  const ids = await addRecords([aRecord({ uses: [], timesUsed: 0 }), other]);
  await addRecord(aRecord({ uses: use('since') }));
  expect(await undoImport({ used: new Map(ids.map((id) => [id, 0])), fromFile: false })).toBe(true);
  expect((await loadRecord(pending.id))?.uses).toEqual(use('since'));
  expect(await loadRecord(other.id)).toBeUndefined();
});
