import { perOf } from '../library/estimate-record.ts';
import { type LinkRecord, linkRecordShape } from '../library/link-record.ts';
import { lastUse } from '../library/use-record.ts';
import { isAmount, type Money } from '../money.ts';
import { toStored } from '../stored.ts';
import { csvRow } from '../text/csv.ts';

const rowsInPart = 1000;

/** The version of the links file. */
export const linksFileVersion = 1;

/** The version of the file that holds everything, links included. */
export const everythingVersion = 1;

/** The columns of the CSV in their order, each with its value for a record. Times are ISO 8601 in UTC. */
const columns = {
  'Tracking link': ({ trackingLink }) => trackingLink,
  'Landing page': ({ landingPage }) => landingPage,
  Title: ({ title = '' }) => title,
  Marketplace: ({ marketplace }) => marketplace,
  Kind: ({ kind }) => kind,
  'Sub ID 1': ({ subIds }) => subIds.subId1 ?? '',
  'Sub ID 2': ({ subIds }) => subIds.subId2 ?? '',
  'Sub ID 3': ({ subIds }) => subIds.subId3 ?? '',
  'Shared ID': ({ subIds }) => subIds.sharedId ?? '',
  Labels: ({ labels }) => labels.join('; '),
  Note: ({ note = '' }) => note,
  Price: ({ price }) => amount(price),
  'Price up to': ({ priceUpTo }) => amount(priceUpTo),
  Per: (record) => (record.price || record.commission ? perOf(record) : ''),
  Currency: ({ price, commission }) => (price ?? commission)?.currency ?? '',
  Estimate: ({ price, commission }) =>
    price && commission && price.currency !== commission.currency ? '' : amount(commission),
  'Estimate up to': ({ commissionUpTo }) => amount(commissionUpTo),
  Made: ({ madeAt }) => time(madeAt),
  'Last used': ({ usedAt }) => time(usedAt),
  'Times used': ({ timesUsed }) => String(timesUsed),
  'Last channel': (record) => lastUse(record)?.channel ?? '',
  'Last format': (record) => lastUse(record)?.format ?? '',
  Confirmed: (record) => ({ done: 'yes', pending: 'no', none: '' })[lastUse(record)?.state ?? 'none'],
} as const satisfies Record<string, (record: LinkRecord) => string>;

/** The name of a CSV column. */
export type CsvColumn = keyof typeof columns;

const names = Object.keys(columns) as CsvColumn[];

/**
 * All records as CSV (RFC 4180): a header and one row for each link, safe to open in a spreadsheet. `bom` tells Excel
 * that it is UTF-8.
 */
export const linksToCsv = (records: readonly LinkRecord[], options: { bom?: boolean } = {}): string =>
  [...csvParts(records, options)].join('');

/** The same CSV in parts, each made quickly. Joined, they are the whole. */
export function* csvParts(records: readonly LinkRecord[], { bom = false } = {}): Generator<string, void> {
  yield `${bom ? '\ufeff' : ''}${csvRow(names)}\r\n`;
  for (let at = 0; at < records.length; at += rowsInPart) {
    const part = records.slice(at, at + rowsInPart);
    yield part.map((one) => `${csvRow(names.map((name) => columns[name](one).toWellFormed()))}\r\n`).join('');
  }
}

/** All records, complete, as a versioned JSON file with one row on each line. `at` is the time, UTC in milliseconds. */
export const linksToJson = (records: readonly LinkRecord[], at: number): string => [...jsonParts(records, at)].join('');

/** The same JSON in parts, each made quickly. Joined, they are the whole. */
export function* jsonParts(records: readonly LinkRecord[], at: number): Generator<string, void> {
  const about = JSON.stringify({ version: linksFileVersion, at: time(at) });
  yield `{"finders_fee_links":${about},"links":[`;
  for (let from = 0; from < records.length; from += rowsInPart) {
    const part = records.slice(from, from + rowsInPart).map(rowOf);
    yield `${from === 0 ? '' : ','}\n${part.join(',\n')}`;
  }
  yield '\n]}\n';
}

function rowOf(record: LinkRecord): string {
  const stored = toStored(record, linkRecordShape);
  const row = JSON.stringify(stored);
  // Half a character, which no reader of the file would accept.
  if (!/\\ud[89a-f]/.test(row)) return row;
  return JSON.stringify(stored, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value));
}

/** `150.00`, without going through a fraction, which would round large amounts. */
function amount(money: Money | undefined): string {
  if (!money || !isAmount(money)) return '';
  const digits = String(money.minor).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function time(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
