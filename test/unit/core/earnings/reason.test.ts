import { expect, it } from 'vitest';
import { reasonIn } from '../../../../src/core/earnings/cells/reason.ts';

it.each([
  ['ITEM_RETURNED', 'returned'],
  ['Item Returned', 'returned'],
  ['OVERLIMIT_CUSTOMER', 'terms'],
  ['Not Compliance Terms', 'terms'],
  ['CREDITED_DIFFERENT_MP', 'other'],
  ['CONS_FRAUD', 'fraud'],
  ['TEST_ACTION', 'test'],
])('%s is a reason with words of its own: %s', (detail, reason) => {
  expect(reasonIn(detail)).toEqual({ reason });
});

it('keeps what the brand wrote, and shows no code that nobody understands', () => {
  expect(reasonIn('Client was not new')).toEqual({ words: 'Client was not new' });
  for (const code of ['RECALC_COMM', 'Recalc Comm', 'Adv Act Dispute', 'SOME_NEW_CODE', ''])
    expect(reasonIn(code)).toBeUndefined();
});
