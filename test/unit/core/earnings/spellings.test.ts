import { describe, expect, it } from 'vitest';
import type { Action } from '../../../../src/core/earnings/action.ts';
import { readingOf, reportText } from '../../../support/reports.ts';

const { actions } = readingOf(reportText('8682-AdvancedActionListi.csv'));
const two = (value: number) => String(value).padStart(2, '0');

const days: Record<string, (day: Date) => string> = {
  'ISO 8601': (day) => day.toISOString().slice(0, 19),
  'ISO 8601 with a space': (day) => day.toISOString().slice(0, 19).replace('T', ' '),
  'ISO 8601 with an offset': (day) => `${day.toISOString().slice(0, 19)}-04:00`,
  'days alone': (day) => day.toISOString().slice(0, 10),
  'American, by the half day': (day) =>
    `${two(day.getUTCMonth() + 1)}/${two(day.getUTCDate())}/${day.getUTCFullYear()} ${two(day.getUTCHours() % 12 || 12)}:${two(day.getUTCMinutes())} ${day.getUTCHours() < 12 ? 'AM' : 'PM'}`,
  'American, short': (day) =>
    `${day.getUTCMonth() + 1}/${day.getUTCDate()}/${day.getUTCFullYear()} ${day.getUTCHours()}:${two(day.getUTCMinutes())}`,
  British: (day) => `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`,
  German: (day) =>
    `${two(day.getUTCDate())}.${two(day.getUTCMonth() + 1)}.${day.getUTCFullYear()} ${two(day.getUTCHours())}:${two(day.getUTCMinutes())}`,
  'in words': (day) =>
    day.toLocaleDateString('en-US', { timeZone: 'UTC', month: 'short', day: 'numeric', year: 'numeric' }),
  serials: (day) => String(day.getTime() / 86_400_000 + 25_569),
};

const amounts: Record<string, (value: number) => string> = {
  'two decimals': (value) => value.toFixed(2),
  'four decimals': (value) => value.toFixed(4),
  'as short as can be': String,
  'American with thousands': (value) => value.toLocaleString('en-US', { minimumFractionDigits: 2 }),
  'German with thousands': (value) => value.toLocaleString('de-DE', { minimumFractionDigits: 2 }),
  'French with a sign': (value) => value.toLocaleString('fr-FR', { style: 'currency', currency: 'EUR' }),
  'Indian with a sign': (value) => value.toLocaleString('en-IN', { style: 'currency', currency: 'INR' }),
  Swiss: (value) => value.toLocaleString('de-CH', { minimumFractionDigits: 2 }),
};

const orders: Record<string, (rows: readonly Action[]) => Action[]> = {
  'newest first': (rows) => [...rows],
  'oldest first': (rows) => rows.toReversed(),
  'in no order': (rows) =>
    rows.toSorted((one, other) => ((Number(one.id.at(-1)) * 7) % 11) - ((Number(other.id.at(-1)) * 7) % 11)),
};

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
function written(
  rows: readonly Action[],
  dayOf: (day: Date) => string,
  amountOf: (value: number) => string,
  separator: string,
): string {
  const lines = rows.map(({ id, actionDate, sale, commission, subIds }) => {
    const day = new Date(`${actionDate.replace(' ', 'T')}Z`);
    // Ten times as much has thousands, which must be read too.
    const money = [sale, commission].map((one) => amountOf((one?.tenThousandths ?? 0) / 1000));
    return [id, dayOf(day), 'Pending', ...money, subIds.subId1 ?? ''].map(quoted).join(separator);
  });
  return [
    ['Action Id', 'Action Date', 'Status', 'Sale Amount', 'Action Earnings', 'Sub Id 1'].join(separator),
    ...lines,
    '',
  ].join('\r\n');
}

const told = (rows: readonly Action[]) =>
  rows
    .map(
      ({ id, actionDate, sale, commission, subIds }) =>
        `${id} ${actionDate.slice(0, 10)} ${sale?.tenThousandths} ${commission.tenThousandths} ${subIds.subId1}`,
    )
    .sort();
const tenfold = actions.map((one) => ({
  ...one,
  sale: { tenThousandths: (one.sale?.tenThousandths ?? 0) * 10 },
  commission: { tenThousandths: one.commission.tenThousandths * 10 },
}));

describe.each(Object.keys(days))('the same August with days as %s', (day) => {
  it.each(Object.keys(amounts).flatMap((amount) => Object.keys(orders).map((order) => [amount, order] as const)))(
    'amounts %s, %s',
    (amount, order) => {
      for (const separator of [',', ';', '\t']) {
        const rows = orders[order]?.(actions) ?? [];
        const text = written(rows, days[day] ?? String, amounts[amount] ?? String, separator);
        expect(told(readingOf(text).actions)).toEqual(told(tenfold));
      }
    },
  );
});
