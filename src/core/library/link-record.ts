import * as z from 'zod/mini';
import type { SubIds } from '../link/sub-ids.ts';
import type { Money } from '../money.ts';
import type { Marketplace, PageKind } from '../page/detection.ts';
import type { StoredShape } from '../stored.ts';

const money = z.object({ minor: z.int(), currency: z.string() });
const text = z.string();

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
  label: z.optional(text),
  channel: text,
  format: text,
  price: z.optional(money),
  commission: z.optional(money),
  madeAt: z.int(),
  state: z.enum(['pending', 'done']),
});

/**
 * A link that left. `state` is `pending` from before it is copied until the clipboard is known to hold it; a row left
 * pending is not confirmed. `madeAt` is UTC in milliseconds. Channel and format say how it left: `copy`, `url`.
 */
export type LinkRecord = {
  id: string;
  trackingLink: string;
  landingPage: string;
  title?: string;
  marketplace: Marketplace;
  kind: PageKind;
  subIds: SubIds;
  label?: string;
  channel: string;
  format: string;
  price?: Money;
  commission?: Money;
  madeAt: number;
  state: 'pending' | 'done';
};

/** How rows lie in the library: version 1. */
export const linkRecordShape: StoredShape<LinkRecord> = {
  version: 1,
  migrations: [],
  parse: (data) => {
    const parsed = record.safeParse(data);
    return parsed.success ? (parsed.data as LinkRecord) : undefined;
  },
};
