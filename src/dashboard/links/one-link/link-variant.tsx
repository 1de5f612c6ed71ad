import { useState } from 'preact/hooks';
import type { LinkRecord } from '../../../core/library/link-record.ts';
import type { PartnerAccount } from '../../../core/link/partner-account.ts';
import { cleanLabel, type SubIds } from '../../../core/link/sub-ids.ts';
import type { LinkablePage } from '../../../core/page/linkable-page.ts';
import { keyFor } from '../../../core/sentences.ts';
import { contextOf } from '../../../flow/copy/copy-again.ts';
import { type CopyOutcome, copyLink } from '../../../flow/copy/copy-link.ts';
import { makeLink } from '../../../flow/copy/make-link.ts';
import { keepingHere } from '../../../flow/doors.ts';
import { SubIdFields } from '../../../ui/account/sub-id-fields.tsx';
import { SignedNotice } from '../../../ui/display/signed-notice.tsx';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { CopySaid } from '../../copy-said.tsx';

type Props = { record: LinkRecord; page: LinkablePage; account: PartnerAccount };

/** The same page with other sub IDs: a separate link, shown before it is copied. */
export function LinkVariant({ record, page, account }: Props) {
  const words = useWords();
  const [subIds, setSubIds] = useState<SubIds>(record.subIds);
  const [outcome, setOutcome] = useState<CopyOutcome>();
  const { preferences } = useSettings().settings;
  const kept = Object.fromEntries(Object.entries(subIds).filter(([, value]) => value !== '')) as SubIds;
  const made = makeLink(page, { account, preferences, label: cleanLabel('') }, { subIds: kept });
  const copy = async () => {
    if (!made.ok) return;
    setOutcome(await copyLink(made.value, contextOf(record), keepingHere(preferences)));
  };
  return (
    <div class="stack card">
      <div class="pairs">
        <SubIdFields
          subIds={subIds}
          onChange={(next) => {
            setSubIds(next);
            setOutcome(undefined);
          }}
        />
      </div>
      {made.ok ? (
        <>
          <p class="address" dir="ltr">
            {made.value.trackingLink}
          </p>
          <button class="button" type="button" onClick={() => void copy()}>
            {words('copy')}
          </button>
        </>
      ) : (
        <SignedNotice alert>{words(keyFor('problem', made.problem.code))}</SignedNotice>
      )}
      <CopySaid outcome={outcome} copied={words('detailVariantCopied')} />
    </div>
  );
}
