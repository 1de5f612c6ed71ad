import type { Per } from '../commission/worth.ts';
import { defined } from '../defined.ts';
import { linkId } from '../library/link-id.ts';
import { type LinkRecord, type LinkUse, linkRecordShape, type UsedTerms } from '../library/link-record.ts';
import { mostUses } from '../library/use-record.ts';
import { cleanLabel } from '../link/sub-ids.ts';
import { isAmount, type Money } from '../money.ts';
import { ok, type Result, refuse } from '../result.ts';
import { readStored } from '../stored.ts';
import { cleanWords } from '../text/clean-words.ts';
import type { CsvColumn } from './export-links.ts';
import { type ImportContext, longestText, type RowReason } from './import-preview.ts';
import { type OwnLink, ownLink, reviveOwnLink } from './own-link.ts';

const mostLabels = 100;
const mostTimes = 1_000_000_000;
const name = /^[a-z0-9-]{1,40}$/i;
const stamp = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)Z?$/;
const price = /^(\d{1,13})(?:[.,](\d{1,2}))?$/;

const malformed = refuse<RowReason>({ about: 'row', code: 'malformed' });
const badColumn = (seen: CsvColumn) => refuse<RowReason>({ about: 'row', code: 'bad-column', seen });

/**
 * A record from a row of our own file. The link is not trusted: it is built again for one of the user's accounts, and
 * the page, marketplace, kind and sub IDs are taken from the new link. The rest is checked.
 */
export function recordFromRow(row: unknown, context: ImportContext): Result<LinkRecord, RowReason> {
  const read = readStored(row, linkRecordShape);
  if (!read.ok) return read.problem === 'newer' ? refuse({ about: 'row', code: 'newer-row' }) : malformed;
  const { trackingLink, landingPage, title, labels, note, terms, madeAt, usedAt, timesUsed, uses } = read.value;
  const { price, priceUpTo, commission, commissionUpTo, per } = read.value;
  const texts = [trackingLink, landingPage, title ?? '', note ?? '', ...labels];
  if (texts.some(({ length }) => length > longestText)) return refuse({ about: 'row', code: 'too-long' });
  const own = reviveOwnLink(trackingLink, context, landingPage);
  if (!own.ok) return own;
  const isSound =
    [madeAt, usedAt, ...uses.map(({ at }) => at)].every((at) => at >= 0) &&
    uses.length <= mostUses &&
    uses.every((use) => use.id.length <= 100 && name.test(use.channel) && name.test(use.format)) &&
    new Set(uses.map(({ id }) => id)).size === uses.length &&
    timesUsed >= uses.length &&
    timesUsed <= mostTimes &&
    [price, priceUpTo, commission, commissionUpTo].every((one) => one === undefined || isAmount(one)) &&
    (terms === undefined || areTerms(terms));
  if (!isSound) return malformed;
  const inOrder = uses.toSorted((one, other) => one.at - other.at);
  return ok({
    ...wholeRecord(own.value, { title, labels, note, money: { price, priceUpTo, commission, commissionUpTo, per } }),
    ...(terms ? { terms } : {}),
    madeAt,
    usedAt: Math.max(usedAt, inOrder.at(-1)?.at ?? 0),
    timesUsed,
    uses: inOrder,
  });
}

/** What a row of a list says beside the link. Each column of our own CSV may be missing. */
export type RowWords = { title?: string; labels: string[]; note?: string; column?: (name: CsvColumn) => string };

/**
 * A record from a row of a list or of our own CSV. A link in a list has never left: it counts as made now and never
 * used.
 */
export function recordFromWords(
  address: string,
  { title, labels, note, column = () => '' }: RowWords,
  context: ImportContext,
): Result<LinkRecord, RowReason> {
  const cleaned = labels.map(cleanWords).filter((one) => one !== '');
  const own = ownLink(address, context, {
    label: cleanLabel(cleaned[0] ?? ''),
    statedPage: column('Landing page') || undefined,
  });
  if (!own.ok) return own;
  const currency = column('Currency').trim();
  const money = {
    price: amountOf(column('Price'), currency),
    priceUpTo: amountOf(column('Price up to'), currency),
    commission: amountOf(column('Estimate'), currency),
    commissionUpTo: amountOf(column('Estimate up to'), currency),
    per: perIn(column('Per')),
  };
  const madeAt = timeOf(column('Made')) ?? context.now;
  const usedAt = timeOf(column('Last used')) ?? context.now;
  const times = column('Times used').trim() || '0';
  const use = useOf(column, usedAt, context);
  const broken = moneyColumns.find(([name]) => money[name] === 'broken');
  if (broken) return badColumn(broken[1]);
  if (madeAt === 'broken') return badColumn('Made');
  if (usedAt === 'broken') return badColumn('Last used');
  if (!/^\d{1,9}$/.test(times)) return badColumn('Times used');
  if (use === 'broken') return badColumn('Last channel');
  return ok({
    ...wholeRecord(own.value, { title, labels: cleaned, note, money: money as SaidMoney }),
    madeAt,
    usedAt,
    timesUsed: Math.max(Number(times), use ? 1 : 0),
    uses: use ? [use] : [],
  });
}

type SaidMoney = {
  price: Money | undefined;
  priceUpTo: Money | undefined;
  commission: Money | undefined;
  commissionUpTo: Money | undefined;
  per: Per | undefined;
};

const moneyColumns = [
  ['price', 'Price'],
  ['priceUpTo', 'Price up to'],
  ['commission', 'Estimate'],
  ['commissionUpTo', 'Estimate up to'],
  ['per', 'Per'],
] as const satisfies readonly (readonly [keyof SaidMoney, CsvColumn])[];

function perIn(text: string): Per | 'broken' | undefined {
  const per = text.trim();
  if (per === '') return undefined;
  return per === 'project' || per === 'hour' || per === 'session' ? per : 'broken';
}

type Said = {
  title: string | undefined;
  labels: string[];
  note: string | undefined;
  money: SaidMoney;
};

function wholeRecord(own: OwnLink, { title, labels, note, money }: Said) {
  const cleanTitle = cleanWords(title ?? '');
  // Line ends and tabs are the only control characters that a note may have.
  const cleanNote = (note ?? '').toWellFormed().replace(/[^\P{Cc}\n\t]/gu, '');
  return {
    id: linkId(own.trackingLink, own.landingPage),
    ...own,
    ...(cleanTitle === '' ? {} : { title: cleanTitle }),
    labels: [...new Set(labels.map(cleanWords))].filter((one) => one !== '').slice(0, mostLabels),
    ...(cleanNote === '' ? {} : { note: cleanNote }),
    ...defined(money),
  };
}

const areTerms = ({ rateBasisPoints, currency, cap }: UsedTerms): boolean =>
  rateBasisPoints >= 0 &&
  rateBasisPoints <= 10_000 &&
  isAmount({ minor: 0, currency }) &&
  (cap === undefined || (isAmount(cap) && cap.currency === currency));

/** Spreadsheets drop zeros and may write a comma instead of the point. */
function amountOf(text: string, currency: string): Money | 'broken' | undefined {
  if (text.trim() === '') return undefined;
  const [, whole = '', part = ''] = price.exec(text.trim()) ?? [];
  const money = { minor: Number(whole + part.padEnd(2, '0')), currency };
  return whole !== '' && isAmount(money) ? money : 'broken';
}

function timeOf(text: string): number | 'broken' | undefined {
  if (text.trim() === '') return undefined;
  const [, day = '', hour = ''] = stamp.exec(text.trim()) ?? [];
  const at = Date.parse(`${day}T${hour}Z`);
  return at >= 0 ? at : 'broken';
}

function useOf(
  column: (name: CsvColumn) => string,
  at: number | 'broken',
  { newId }: ImportContext,
): LinkUse | 'broken' | undefined {
  const [channel, format] = [column('Last channel').trim(), column('Last format').trim()];
  if (channel === '' && format === '') return undefined;
  if (at === 'broken' || !name.test(channel) || !name.test(format)) return 'broken';
  return { id: newId(), at, channel, format, state: column('Confirmed').trim() === 'yes' ? 'done' : 'pending' };
}
