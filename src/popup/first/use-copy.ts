import { useState } from 'preact/hooks';
import { isSame } from '../../core/is-same.ts';
import type { PartnerAccount } from '../../core/link/partner-account.ts';
import type { Label } from '../../core/link/sub-ids.ts';
import type { Sharer } from '../../core/settings/sharer.ts';
import type { CopyFormat } from '../../flow/copy/copy-formatted.ts';
import { type CopyContent, type CopyContext, type CopyOutcome, copyLink } from '../../flow/copy/copy-link.ts';
import type { MadeLink } from '../../flow/copy/make-link.ts';
import { saveLabel } from '../../flow/settings/save-label.ts';

/** A copy is reported once it is recorded, or after this time while the worker is still asked. */
const soonMs = 300;

/** The result of a copy, with what was copied. */
export type Copied = {
  copied: boolean;
  recorded: CopyOutcome['recorded'] | 'asked';
  link: string;
  format: CopyFormat;
};

/** What a format puts on the clipboard. */
export type Formatted = Omit<CopyContent, 'format'> & { format: CopyFormat };

type Copying = { link: MadeLink; label: Label; content?: Formatted | undefined; context: CopyContext };

/** Copies links of one account and keeps the result of the last copy. */
export function useCopy({ account, keeping }: Sharer) {
  const [last, setLast] = useState<Copied & { account: PartnerAccount }>();
  // A copy for another account is not shown for this one.
  const outcome: Copied | undefined = last && isSame(last.account, account) ? last : undefined;
  const copy = async ({ link, label, content, context }: Copying) => {
    const labelled = label === '' ? context : { ...context, label };
    // The notice shows what was copied, even if the label has changed since.
    const tell = (next: Pick<Copied, 'copied' | 'recorded'>) =>
      setLast({ ...next, link: link.trackingLink, format: content?.format ?? 'url', account });
    let slow: ReturnType<typeof setTimeout> | undefined;
    const next = await copyLink(link, labelled, keeping, {
      content,
      onCopied: () => {
        slow = setTimeout(tell, soonMs, { copied: true, recorded: 'asked' });
      },
    });
    clearTimeout(slow);
    tell(next);
    // The label is only a convenience for the next link.
    if (next.copied && keeping !== 'private') await saveLabel(label).catch(() => undefined);
  };
  return { outcome, copy, forget: () => setLast(undefined) };
}
