import { expect, it } from 'vitest';
import { attributeSteps } from '../../../../src/core/earnings/attribute.ts';
import { undoSteps } from '../../../../src/core/earnings/kept/undo-merge.ts';
import { mergeSteps } from '../../../../src/core/earnings/merge-actions.ts';
import { mergeClickSteps } from '../../../../src/core/earnings/merge-clicks.ts';
import { earnedByPageSteps, rankSteps } from '../../../../src/core/earnings/summary/by-link.ts';
import { columnSteps } from '../../../../src/core/earnings/sums/earned-columns.ts';
import { allSteps } from '../../../../src/core/progress.ts';
import { recordOf } from '../../../drive/record.mjs';
import { listingOf, readingOf } from '../../../support/reports.ts';

const count = 10_000;
const links = Array.from({ length: count }, (_, at) =>
  recordOf({ landingPage: `https://www.upwork.com/hire/p${at}/`, subIds: { subId1: `l${at}`, subId2: 'x' } }),
);
// One in three is found at once, one is damaged by a spreadsheet, one comes from no link.
const reading = readingOf(
  listingOf(
    Array.from({ length: count }, (_, at) => ({
      'Sub Id 1': [`l${at}`, `=1+${at}`, `other${at}`][at % 3] ?? '',
      'Sub Id 2': 'x',
    })),
  ),
);
const { actions } = reading;
const clicks = actions.map(({ subIds }, at) => ({ subIds: { ...subIds, subId3: `${at}` }, clicks: 1 }));
const rows = allSteps(attributeSteps(actions, links));
const earned = allSteps(earnedByPageSteps(rows));

/** How many rows there are for each step. A step that takes all rows at once would freeze the page. */
function rowsPerStep(steps: Generator<number, unknown>): number {
  let taken = 1;
  while (!steps.next().done) taken += 1;
  return count / taken;
}

it.each<[string, () => Generator<number, unknown>, number]>([
  ['joining commissions with links', () => attributeSteps(actions, links), 500],
  ['turning rows into columns', () => columnSteps({ actions: rows, clicks: [] }), 1000],
  ['summing up for each page', () => earnedByPageSteps(rows), 1000],
  ['ordering pages by earnings', () => rankSteps(earned), 1000],
  ['taking in a report', () => mergeSteps(actions, [reading]), 1000],
  ['taking in clicks', () => mergeClickSteps(clicks, [clicks]), 5000],
  [
    'undoing',
    () => undoSteps({ actions, clicks }, { before: { actions: [], clicks: [] }, after: { actions, clicks } }),
    1000,
  ],
])('%s of many rows takes many short steps', (_, steps, most) => {
  expect(rowsPerStep(steps())).toBeLessThanOrEqual(most);
});

it('offers the links that a spreadsheet turned into a row, among many', () => {
  const made = recordOf({ landingPage: 'https://www.upwork.com/hire/qa/', subIds: { subId1: '=1+2' } });
  const [row] = allSteps(attributeSteps([{ subIds: { subId1: '3' } }], [...links, made]));
  expect(row).toMatchObject({ to: 'none', by: 'no-such-link', maybe: [{ id: made.id }] });
});
