import type { Keeping } from '../../core/settings/sharer.ts';
import { shareBySheet } from '../../platform/browser-ui/share-sheet.ts';
import { type CopyContent, type CopyContext, recordOf } from '../copy/copy-link.ts';
import { leave, type Recorded } from '../copy/leave.ts';
import type { MadeLink } from '../copy/make-link.ts';
import { workerLedger } from '../copy/worker-ledger.ts';

/** Shares a link in its format through the system's sheet. Call it directly in the click's handler. */
export async function shareLink(
  link: MadeLink,
  context: CopyContext,
  keeping: Keeping,
  { format, text }: CopyContent = { format: 'url', text: link.trackingLink },
): Promise<{ shared: boolean; recorded: Recorded }> {
  const { done, recorded } = await leave({
    records: [recordOf(link, { ...context, channel: 'sheet', format })],
    keeping,
    ledger: workerLedger,
    act: () => shareBySheet(text),
  });
  return { shared: done, recorded };
}
