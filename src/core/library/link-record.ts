import * as z from 'zod/mini';
import type { SubIds } from '../link/sub-ids.ts';
import type { Money } from '../money.ts';
import type { Marketplace, PageKind } from '../page/detection.ts';
import type { StoredShape } from '../stored.ts';
import { fromVersion1 } from './migrate-record.ts';

/** The terms that an estimate rested on when the link left. */
export type UsedTerms = { rateBasisPoints: number; currency: string; cap?: Money };

/**
 * One time that a link left: when (UTC, milliseconds), where to and how. `state` is `pending` from before it is copied until
 * the clipboard is known to hold it, or the compose page is open; what is left pending is not confirmed.
 */
export type LinkUse = { id: string; at: number; channel: string; format: string; state: 'pending' | 'done' };

/**
 * A link that left: the same page with the same sub IDs under the same account is one row, used again. `uses` holds the
 * latest, newest last; `timesUsed` counts all of them. Price, commission and terms are as of the latest. Times are UTC in
 * milliseconds; `usedAt` is that of the latest use, or of the import.
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
  commission?: Money;
  terms?: UsedTerms;
  madeAt: number;
  usedAt: number;
  timesUsed: number;
  uses: LinkUse[];
};

const text = z.string();
const money = z.object({ minor: z.int(), currency: text });

const record = z.object({
  id: text,
  trackingLink: text,
  landingPage: text,
  title: z.optional(text),
  marketplace: text,
  kind: text,
  subIds: z.object({
    subId1: z.optional(text),
    subId2: z.optional(text),
    subId3: z.optional(text),
    sharedId: z.optional(text),
  }),
  labels: z.array(text),
  note: z.optional(text),
  price: z.optional(money),
  commission: z.optional(money),
  terms: z.optional(z.object({ rateBasisPoints: z.int(), currency: text, cap: z.optional(money) })),
  madeAt: z.int(),
  usedAt: z.int(),
  timesUsed: z.int(),
  uses: z.array(z.object({ id: text, at: z.int(), channel: text, format: text, state: z.enum(['pending', 'done']) })),
});

/** How rows lie in the library: version 2. Version 1 had a row for each time that a link left. */
export const linkRecordShape: StoredShape<LinkRecord> = {
  version: 2,
  migrations: [fromVersion1],
  parse: (data) => {
    const parsed = record.safeParse(data);
    return parsed.success ? (parsed.data as LinkRecord) : undefined;
  },
};
