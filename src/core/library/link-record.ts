import type { Per } from '../commission/worth.ts';
import type { SubIds } from '../link/sub-ids.ts';
import { isAmount, type Money } from '../money.ts';
import type { Marketplace } from '../page/forms/family.ts';
import type { PageKind } from '../page/forms/page-families.ts';
import { checked, fields, invalid, listOf, oneOf, optional, type Shape, text } from '../shape.ts';
import type { StoredShape } from '../stored.ts';
import { fromVersion1 } from './migrate-record.ts';

/** The terms that the estimate used when the link left. */
export type UsedTerms = { rateBasisPoints: number; currency: string; cap?: Money };

/**
 * One time that a link left: when (UTC, milliseconds), where to and how. `state` is `pending` from before the copy
 * until the clipboard is known to hold it, or until the compose page is open. A use that stays pending is not
 * confirmed.
 */
export type LinkUse = { id: string; at: number; channel: string; format: string; state: 'pending' | 'done' };

/**
 * A link that left. The same page with the same sub IDs under the same account is one row, used again. `uses` holds the
 * latest uses, newest last; `timesUsed` counts all of them. The price (`price` up to `priceUpTo`, for `per`), the
 * estimate and the terms are those of the latest use. Times are UTC in milliseconds. `usedAt` is the time of the latest
 * use, or of the import.
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
  /** What impact.com made of this link as a short one. */
  shortLink?: string;
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

/** The first and the last moment that a date can express (ECMA-262, 21.4.1.1). */
const farthest = 8.64e15;

const count = checked<number>((value) => Number.isSafeInteger(value) && (value as number) >= 0);
const time = checked<number>((value) => Number.isSafeInteger(value) && Math.abs(value as number) <= farthest);
const currency = checked<string>((value) => typeof value === 'string' && isAmount({ minor: 0, currency: value }));
const money = fields<Money>({ minor: count, currency });
// Only an Upwork page may be shown as a link to press.
const page = checked<string>((value) => typeof value === 'string' && value.startsWith('https://www.upwork.com/'));
const link = checked<string>((value) => typeof value === 'string' && value.startsWith('https://'));

const record = fields<LinkRecord>({
  id: text,
  trackingLink: link,
  landingPage: page,
  title: optional(text),
  // A later version may know more of these. Values without a name here are shown as they are.
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
  shortLink: optional(link),
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

/** The format of rows in the library: version 2. Version 1 had a row for each time that a link left. */
export const linkRecordShape: StoredShape<LinkRecord> = {
  version: 2,
  migrations: [fromVersion1],
  parse: (data) => {
    const read = record(data);
    return read === invalid ? undefined : read;
  },
};
