import type { CommissionTerms } from '../../core/commission/terms.ts';
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

/** What came of a copy. */
export type CopyOutcome = { copied: boolean; recorded: Recorded };

/** What the record keeps beside the link. */
export type CopyContext = { title?: string; label?: Label; price?: Money; terms?: UsedTerms };

/** What a record keeps of a page's first price: the price, and the terms, of which the row keeps what decides. */
export const priceContext = (offer: Offer | undefined, terms: CommissionTerms): CopyContext =>
  offer ? { price: offer.price, terms } : {};

/** What is put on the clipboard: the format by name, its text, and its HTML where it has both. */
export type CopyContent = { format: string; text: string; html?: string };

/** The content where it is not the bare address. `onCopied` is called once it is on the clipboard, which may be long before it is recorded. */
export type CopyOptions = { content?: CopyContent | undefined; onCopied?: () => void };

/** Copies a link from a page of ours, in the turn of the click. */
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
