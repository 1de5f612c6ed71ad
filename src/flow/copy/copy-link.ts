import type { CommissionTerms } from '../../core/commission/terms.ts';
import { draftRecord } from '../../core/library/draft-record.ts';
import type { LinkRecord, UsedTerms } from '../../core/library/link-record.ts';
import type { FromOwnPage, RecordReply } from '../../core/messages.ts';
import type { Money } from '../../core/money.ts';
import type { Offer } from '../../core/page/page-facts.ts';
import type { Preferences } from '../../core/settings/settings.ts';
import { writeClipboard, writeRich } from '../../platform/clipboard.ts';
import { sendMessage } from '../../platform/messages.ts';
import type { MadeLink } from './make-link.ts';

/** Whether what leaves is recorded, or why not: a private window, or the user's choice. */
export type Keeping = 'kept' | 'private' | 'off';

/** Whether the library holds what left, as it left, or why nobody asked it to. */
export type Recorded = boolean | Exclude<Keeping, 'kept'>;

/** What came of a copy. */
export type CopyOutcome = { copied: boolean; recorded: Recorded };

/** What is kept of what leaves from a window. */
export const keepingIn = (isPrivate: boolean, { keepRecord }: Preferences): Keeping =>
  isPrivate ? 'private' : keepRecord ? 'kept' : 'off';

/** What the record keeps beside the link. */
export type CopyContext = { title?: string; label?: string; price?: Money; commission?: Money; terms?: UsedTerms };

/** What a record keeps of a page's first price: the price, and the terms, of which the row keeps what decides. */
export const priceContext = (offer: Offer | undefined, terms: CommissionTerms): CopyContext =>
  offer ? { price: offer.price, terms } : {};

/** What is put on the clipboard: the format by name, its text, and its HTML where it has both. */
export type CopyContent = { format: string; text: string; html?: string };

/**
 * Copies a link from the popup. The row is on its way to the worker as pending before the clipboard is asked, both in the
 * turn of the click: if the popup closes, the row is there and says that nobody saw the copy succeed. `onCopied` is told
 * once the link is on the clipboard, which may be long before the worker has recorded it.
 */
export async function copyLink(
  link: MadeLink,
  context: CopyContext,
  keeping: Keeping,
  content: CopyContent = { format: 'url', text: link.trackingLink },
  onCopied?: () => void,
): Promise<CopyOutcome> {
  const write = () => (content.html ? writeRich(content.html, content.text) : writeClipboard(content.text));
  if (keeping !== 'kept') return { copied: await write(), recorded: keeping };
  const record = toRecord(link, { ...context, format: content.format });
  const added = askToRecord({ name: 'record/add', record });
  const copied = await write();
  if (copied) onCopied?.();
  const isAdded = await added;
  if (!copied || !isAdded) return { copied, recorded: false };
  return { copied, recorded: await askToRecord(confirmationOf(record)) };
}

const answerWithinMs = 4000;
const attempts = 5;

/** The row for a link about to be copied. */
export function toRecord(link: MadeLink, context: CopyContext & { channel?: string; format: string }): LinkRecord {
  const { trackingLink, detection, subIds } = link;
  return draftRecord({ useId: crypto.randomUUID(), at: Date.now(), trackingLink, detection, subIds, ...context });
}

/** What confirms the one use of a row that was just made. */
export const confirmationOf = ({ id, uses }: LinkRecord): Extract<FromOwnPage, { name: 'record/confirm' }> => ({
  name: 'record/confirm',
  id,
  use: uses[0]?.id ?? '',
});

/** Asks the worker to write to the library, and once more where it was stopped before it could answer: both requests may be repeated. */
export async function askToRecord(message: FromOwnPage): Promise<boolean> {
  const late = new Promise<undefined>((done) => setTimeout(done, answerWithinMs));
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    try {
      const reply = await Promise.race([sendMessage(message), late]);
      return (reply as RecordReply | undefined)?.recorded === true;
    } catch {}
  }
  return false; // Nobody answered: the caller says that nothing was recorded.
}
