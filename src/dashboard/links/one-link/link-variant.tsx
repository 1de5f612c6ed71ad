import { useState } from 'preact/hooks';
import type { LinkRecord } from '../../../core/library/link-record.ts';
import type { SubIds } from '../../../core/link/sub-ids.ts';
import { keyFor } from '../../../core/sentences.ts';
import { type CopyOutcome, copyLink } from '../../../flow/copy/copy-link.ts';
import { keepingHere } from '../../../flow/copy/keeping-here.ts';
import { makeLink } from '../../../flow/copy/make-link.ts';
import { tellRecorded } from '../../../flow/copy/tell-recorded.ts';
import type { Settings } from '../../../flow/settings/load-settings.ts';
import { SubIdFields } from '../../../ui/account/sub-id-fields.tsx';
import { useWords } from '../../../ui/hooks/words-context.ts';
import { Notice } from '../../../ui/notice.tsx';

/** The same page under other sub IDs: a link of its own, shown before it is copied. */
export function LinkVariant({ record, settings }: { record: LinkRecord; settings: Settings }) {
  const words = useWords();
  const [subIds, setSubIds] = useState<SubIds>(record.subIds);
  const [outcome, setOutcome] = useState<CopyOutcome>();
  const { account, preferences } = settings;
  if (account.state !== 'ready') return <Notice alert>{words(keyFor('account', account.state))}</Notice>;
  const kept = Object.fromEntries(Object.entries(subIds).filter(([, value]) => value !== '')) as SubIds;
  const made = makeLink(record.landingPage, account.account, preferences, '', { subIds: kept });
  const copy = async () => {
    if (!made.ok) return;
    const { title, price, terms, labels } = record;
    const [label] = labels;
    const context = {
      ...(title ? { title } : {}),
      ...(label ? { label } : {}),
      ...(price && terms ? { price, terms } : {}),
    };
    setOutcome(await copyLink(made.value, context, keepingHere(preferences)));
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
        <Notice alert>{words(keyFor('problem', made.problem.code))}</Notice>
      )}
      {outcome && (
        <Notice alert={!outcome.copied}>
          {outcome.copied
            ? tellRecorded(words('detailVariantCopied'), outcome.recorded, words)
            : words('problem_clipboard_refused')}
        </Notice>
      )}
    </div>
  );
}
