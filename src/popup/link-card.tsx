import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PartnerAccount } from '../core/link/partner-account.ts';
import { cleanSubId } from '../core/link/sub-ids.ts';
import type { Preferences } from '../core/settings/settings.ts';
import { keyFor, type MessageKey } from '../core/words.ts';
import { type CopyContext, type CopyOutcome, copyLink } from '../flow/copy-link.ts';
import { makeLink } from '../flow/make-link.ts';
import { saveLabel } from '../flow/save-settings.ts';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/words-context.ts';

type Props = {
  address: string;
  account: PartnerAccount;
  preferences: Preferences;
  label: string;
  isPrivate: boolean;
  context: CopyContext;
  onCopied: () => void;
};

/** The link, built from the address alone, whom it pays, its label, and the one button that copies it. */
export function LinkCard({ address, account, preferences, label: first, isPrivate, context, onCopied }: Props) {
  const words = useWords();
  const [label, setLabel] = useState(first);
  const [outcome, setOutcome] = useState<CopyOutcome & { link: string }>();
  const button = useRef<HTMLButtonElement>(null);
  const shown = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  // Where the clipboard refused, the user's own Ctrl+C takes the link.
  useLayoutEffect(() => {
    if (outcome?.copied === false && shown.current) getSelection()?.selectAllChildren(shown.current);
  }, [outcome]);

  const sent = cleanSubId(label);
  const made = makeLink(address, account, preferences, sent);
  if (!made.ok) return <Notice alert>{words(keyFor('problem', made.problem.code))}</Notice>;
  const link = made.value;

  const copy = async () => {
    const context_ = sent === '' ? context : { ...context, label: sent };
    const next = await copyLink(link, context_, isPrivate);
    // The notice shows what was copied, also where the label was changed meanwhile.
    setOutcome({ ...next, link: link.trackingLink });
    if (!next.copied) return;
    if (!isPrivate) await saveLabel(sent);
    onCopied();
  };
  const relabel = (text: string) => {
    setLabel(text);
    setOutcome(undefined);
  };

  return (
    <section class="card stack" aria-label={words('linkHeading')}>
      {!outcome && (
        <p class="address" dir="ltr" data-link={link.trackingLink}>
          {emphasise(link.trackingLink, account.partnerId)}
        </p>
      )}
      <button ref={button} class="button primary" type="button" onClick={() => void copy()}>
        {words(outcome?.copied ? 'copyAgain' : 'copy')}
        <kbd>{words('keyEnter')}</kbd>
      </button>
      {outcome && (
        <Notice alert={!outcome.copied}>
          {words(sentence(outcome))}
          <span ref={shown} class="address whole" dir="ltr" data-link={outcome.link}>
            {outcome.link}
          </span>
        </Notice>
      )}
      <div class="labelling">
        <label for="label">{words('label')}</label>
        <input
          id="label"
          type="text"
          value={label}
          placeholder={words('labelNone')}
          maxLength={255}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => relabel(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && void copy()}
        />
        <span>
          {words('pays')} <b>{account.partnerId}</b>
        </span>
      </div>
      {sent !== label && <p class="soft">{words('labelHint', sent)}</p>}
      {!preferences.singlePages && <p class="soft">{words('plainLink')}</p>}
    </section>
  );
}

function sentence({ copied, recorded }: CopyOutcome): MessageKey {
  if (!copied) return 'copyFailed';
  if (recorded === 'private') return 'copiedPrivate';
  return recorded ? 'copied' : 'copiedNotRecorded';
}

/** The link with the partner id set apart, since that is what the eye should check. */
function emphasise(link: string, partnerId: string) {
  const [before = '', ...after] = link.replace('https://', '').split(`/c/${partnerId}/`);
  return (
    <>
      {before}/c/<b>{partnerId}</b>/{after.join(`/c/${partnerId}/`)}
    </>
  );
}
