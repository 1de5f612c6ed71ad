import { expect, it } from 'vitest';
import { ownNumbers } from '../../../../src/core/earnings/sums/own-numbers.ts';
import { columnsOf } from '../../../support/earned.ts';
import { listingOf, readingOf } from '../../../support/reports.ts';

const usd = (units: number) => ({ tenThousandths: units * 10_000, currency: 'USD' });
const ownOf = (rows: Record<string, string>[], clicks = 0, at = Date.UTC(2026, 8, 2, 12)) => {
  const reading = readingOf(listingOf(rows.map((row) => ({ Currency: 'USD', ...row }))), { at });
  const counts = [{ period: { from: '2026-08-01', to: '2026-08-31' }, subIds: {}, clicks }];
  return ownNumbers(columnsOf({ actions: reading.actions, clicks: clicks > 0 ? counts : [] }))[0]?.own;
};

it('takes an average month from the first commission to the latest report, and at least one month', () => {
  const own = ownOf([
    { 'Action Date': '2026-07-04 00:00:00', 'Action Earnings': '100.00' },
    { 'Action Date': '2026-08-20 00:00:00', 'Action Earnings': '50.00' },
    { 'Action Date': '2026-08-21 00:00:00', 'Action Earnings': '150.00', Status: 'Reversed' },
  ]);
  expect(own).toMatchObject({ count: 2, perClient: usd(75), from: '2026-07-04' });
  expect(own?.clientsPerMonth).toBeCloseTo(1.006, 3);
  expect(ownOf([{ 'Action Date': '2026-09-01 00:00:00' }])).toMatchObject({ clientsPerMonth: 1, perMonth: usd(84) });
});

it('knows the rate of clicks only where clicks are known, from their days alone', () => {
  const rows = [{ 'Action Date': '2026-08-03 00:00:00' }, { 'Action Date': '2026-09-01 00:00:00' }];
  expect(ownOf(rows)).not.toHaveProperty('signUpRate');
  expect(ownOf(rows, 40)?.signUpRate).toBe(1 / 40);
});

it('takes contract sizes without the extremes, and none from fewer than three', () => {
  const rows = Array.from({ length: 11 }, (_, at) => ({ 'Sale Amount': `${(at + 1) * 100}.00` }));
  expect(ownOf(rows)?.sizes).toEqual({ low: usd(200), typical: usd(600), high: usd(1000) });
  expect(ownOf(rows.slice(0, 2))).not.toHaveProperty('sizes');
});

it('is nothing without commissions', () => {
  expect(ownOf([{ Status: 'Reversed' }])).toBeUndefined();
});
