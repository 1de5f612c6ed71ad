import { titleOf } from '../../library/title-of.ts';
import { csvRow } from '../../text/csv.ts';
import type { Exact } from '../action.ts';
import type { Attribution } from '../attribute.ts';

const rowsInPart = 500;

/** Each distinct text of the links that brought a commission. */
const each = (texts: readonly string[]): string => [...new Set(texts)].join('; ');

/** The columns in their order, each with its value for a commission. Dates are in the account's time zone. */
const columns = {
  'Action ID': ({ item }) => item.id,
  'Action date': ({ item }) => item.actionDate,
  'Click date': ({ item }) => item.clickDate ?? '',
  Status: ({ item }) => item.word ?? item.stage,
  'Locks about': ({ item }) => item.lockDate ?? '',
  'Pays about': ({ item }) => item.clearingDate ?? '',
  'First contract': ({ item }) => amount(item.sale),
  Commission: ({ item }) => amount(item.commission),
  Currency: ({ item }) => item.commission.currency ?? '',
  'Sub ID 1': ({ item }) => item.subIds.subId1 ?? '',
  'Sub ID 2': ({ item }) => item.subIds.subId2 ?? '',
  'Sub ID 3': ({ item }) => item.subIds.subId3 ?? '',
  'Shared ID': ({ item }) => item.subIds.sharedId ?? '',
  Links: ({ links }) => String(links.length),
  Labels: ({ links }) => each(links.flatMap(({ labels }) => labels)),
  Places: ({ links }) => each(links.flatMap(({ uses }) => uses.map(({ channel }) => channel))),
  Pages: ({ links }) => each(links.map(({ landingPage }) => landingPage)),
  Titles: ({ links }) => each(links.flatMap((link) => titleOf(link) ?? [])),
} as const satisfies Record<string, (row: Attribution) => string>;

const names = Object.keys(columns) as (keyof typeof columns)[];

/** Commissions with the links that brought them, as CSV that is safe to open in a spreadsheet, in short steps. */
export function* earnedCsvSteps(rows: readonly Attribution[]): Generator<number, string> {
  const parts = [`\ufeff${csvRow(names)}\r\n`];
  for (let at = 0; at < rows.length; at += rowsInPart) {
    const part = rows.slice(at, at + rowsInPart);
    parts.push(part.map((row) => `${csvRow(names.map((name) => columns[name](row).toWellFormed()))}\r\n`).join(''));
    yield at + part.length;
  }
  return parts.join('');
}

/** `150.00`, or four decimals if it has them. */
function amount(money: Exact | undefined): string {
  if (!money) return '';
  const digits = String(Math.abs(money.tenThousandths)).padStart(5, '0');
  const fraction = digits.slice(-4).replace(/00$/, '');
  return `${money.tenThousandths < 0 ? '-' : ''}${digits.slice(0, -4)}.${fraction}`;
}
