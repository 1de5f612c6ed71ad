import type { ComponentChildren } from 'preact';
import type { LinkRecord } from '../../../core/library/link-record.ts';
import type { PartnerAccount } from '../../../core/link/partner-account.ts';
import { keyFor } from '../../../core/sentences.ts';
import { remakeLink } from '../../../flow/copy/copy-again.ts';
import type { MadeLink } from '../../../flow/copy/make-link.ts';
import { SignedNotice } from '../../../ui/display/signed-notice.tsx';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useWords } from '../../../ui/hooks/speech-context.ts';

type Props = { record: LinkRecord; children: (link: MadeLink, account: PartnerAccount) => ComponentChildren };

/** Checks a link before it leaves in any form: what a copy refuses is not shown in another form either. */
export function WayOut({ record, children }: Props) {
  const words = useWords();
  const { account, preferences } = useSettings().settings;
  if (account.state !== 'ready') return <SignedNotice alert>{words(keyFor('account', account.state))}</SignedNotice>;
  const made = remakeLink(record, { account: account.account, preferences });
  if (!made.ok) return <SignedNotice alert>{words(keyFor('problem', made.problem))}</SignedNotice>;
  return <>{children(made.value, account.account)}</>;
}
