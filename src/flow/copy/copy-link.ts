import type { CommissionTerms } from '../../core/commission/terms.ts';
import type { Per } from '../../core/commission/worth.ts';
import { draftRecord } from '../../core/library/draft-record.ts';
import type { LinkRecord, UsedTerms } from '../../core/library/link-record.ts';
import type { Label } from '../../core/link/sub-ids.ts';
import type { Money } from '../../core/money.ts';
import type { Offer } from '../../core/page/page-facts.ts';
import type { Keeping } from '../../core/settings/sharer.ts';
import { writeClipboard, writeRich } from '../../platform/clipboard.ts';
import { leave, type Recorded } from './leave.ts';
import type { MadeLink } from './make-link.ts';
import { workerLedger } from './worker-ledger.ts';

/** The result of a copy. */
export type CopyOutcome = { copied: boolean; recorded: Recorded };

/** What the record keeps beside the link. */
export type CopyContext = {
  title?: string;
  label?: Label;
  price?: Money;
  priceUpTo?: Money;
  per?: Per;
  terms?: UsedTerms;
};

/** What a record keeps of a page's prices: the lowest and the highest of one kind, and the terms that decide the commission. */
export function priceContext(offers: readonly Offer[], terms: CommissionTerms): CopyContext {
  const first = offers.find(({ per }) => per !== 'hour') ?? offers[0];
  if (!first) return {};
  const prices = offers
    .filter(({ per, price }) => per === first.per && price.currency === first.price.currency)
    .flatMap(({ price, upTo }) => (upTo ? [price, upTo] : [price]))
    .sort((one, other) => one.minor - other.minor);
  const [price = first.price] = prices;
  const priceUpTo = prices.at(-1) ?? price;
  return { price, per: first.per, terms, ...(priceUpTo.minor > price.minor ? { priceUpTo } : {}) };
}

/** What is put on the clipboard: the format by name, its text and, for rich text, its HTML. */
export type CopyContent = { format: string; text: string; html?: string };

/** The content, if it is not only the address. `onCopied` is called as soon as it is on the clipboard; recording may take longer. */
export type CopyOptions = { content?: CopyContent | undefined; onCopied?: () => void };

/** Copies a link from a page of the extension. Call it directly in the click's handler. */
export async function copyLink(
  link: MadeLink,
  context: CopyContext,
  keeping: Keeping,
  { content = { format: 'url', text: link.trackingLink }, onCopied }: CopyOptions = {},
): Promise<CopyOutcome> {
  const { done, recorded } = await leave({
    records: [recordOf(link, { ...context, format: content.format })],
    keeping,
    ledger: workerLedger,
    act: () => (content.html ? writeRich(content.html, content.text) : writeClipboard(content.text)),
    ...(onCopied ? { onDone: onCopied } : {}),
  });
  return { copied: done, recorded };
}

/** The row for a link that is about to leave. */
export function recordOf(link: MadeLink, context: CopyContext & { channel?: string; format: string }): LinkRecord {
  const { trackingLink, page, subIds } = link;
  return draftRecord({ useId: crypto.randomUUID(), at: Date.now(), trackingLink, page, subIds, ...context });
}
