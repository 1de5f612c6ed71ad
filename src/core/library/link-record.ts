import type { Per } from '../commission/worth.ts';
import type { SubIds } from '../link/sub-ids.ts';
import { isAmount, type Money } from '../money.ts';
import type { Marketplace } from '../page/forms/family.ts';
import type { PageKind } from '../page/forms/page-families.ts';
import { checked, fields, invalid, listOf, oneOf, optional, type Shape, text } from '../shape.ts';
import type { StoredShape } from '../stored.ts';
import { fromVersion1 } from './migrate-record.ts';

/** The terms on which the estimate was based when the link was shared. */
export type UsedTerms = { rateBasisPoints: number; currency: string; cap?: Money };

/**
 * One time that a link was shared: when (UTC milliseconds), where and in which format. `state` is `pending` until the
 * clipboard has the link or the compose page is open. A use that stays pending was never confirmed.
 */
export type LinkUse = { id: string; at: number; channel: string; format: string; state: 'pending' | 'done' };

/**
 * A shared link. The same page with the same sub IDs under the same account is one row with several uses. `uses` holds
 * the latest ones, newest last; `timesUsed` counts all. The price (`price` to `priceUpTo`, for `per`), the estimate and
 * the terms are those of the latest use. Times are UTC milliseconds; `usedAt` is the time of the latest use, or of the
 * import.
 */
export type LinkRecord = {
  id: string;
  trackingLink: string;
  landingPage: string;
  title?: string;
  marketplace: Marketplace;
  kind: PageKind;
  subIds: SubIds;
  labels: string[];
  note?: string;
  price?: Money;
  priceUpTo?: Money;
  per?: Per;
  commission?: Money;
  commissionUpTo?: Money;
  terms?: UsedTerms;
  madeAt: number;
  usedAt: number;
  timesUsed: number;
  uses: LinkUse[];
};

/** The last moment that a date can represent (ECMA-262, 21.4.1.1), in both directions. */
const farthest = 8.64e15;

const count = checked<number>((value) => Number.isSafeInteger(value) && (value as number) >= 0);
const time = checked<number>((value) => Number.isSafeInteger(value) && Math.abs(value as number) <= farthest);
const currency = checked<string>((value) => typeof value === 'string' && isAmount({ minor: 0, currency: value }));
const money = fields<Money>({ minor: count, currency });
// The page is shown as a link, so it must be on Upwork.
const page = checked<string>((value) => typeof value === 'string' && value.startsWith('https://www.upwork.com/'));
const link = checked<string>((value) => typeof value === 'string' && value.startsWith('https://'));

const record = fields<LinkRecord>({
  id: text,
  trackingLink: link,
  landingPage: page,
  title: optional(text),
  // A later version may have more values; an unknown one is shown as it is.
  marketplace: text as Shape<Marketplace>,
  kind: text as Shape<PageKind>,
  subIds: fields<SubIds>({
    subId1: optional(text),
    subId2: optional(text),
    subId3: optional(text),
    sharedId: optional(text),
  }),
  labels: listOf(text),
  note: optional(text),
  price: optional(money),
  priceUpTo: optional(money),
  per: optional(oneOf('project', 'hour', 'session')),
  commission: optional(money),
  commissionUpTo: optional(money),
  terms: optional(fields<UsedTerms>({ rateBasisPoints: count, currency, cap: optional(money) })),
  madeAt: time,
  usedAt: time,
  timesUsed: count,
  uses: listOf(fields<LinkUse>({ id: text, at: time, channel: text, format: text, state: oneOf('pending', 'done') })),
});

/** The shape of rows in the library: version 2. Version 1 had a row for each use of a link. */
export const linkRecordShape: StoredShape<LinkRecord> = {
  version: 2,
  migrations: [fromVersion1],
  parse: (data) => {
    const read = record(data);
    return read === invalid ? undefined : read;
  },
};
