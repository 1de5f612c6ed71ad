import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PartnerAccount } from '../../core/link/partner-account.ts';
import { cleanLabel, type Label } from '../../core/link/sub-ids.ts';
import type { LinkablePage } from '../../core/page/linkable-page.ts';
import { keyFor } from '../../core/sentences.ts';
import type { Sharer } from '../../core/settings/sharer.ts';
import type { MessageKey } from '../../core/speech/words.ts';
import { type CopyContent, type CopyContext, type CopyOutcome, copyLink } from '../../flow/copy/copy-link.ts';
import { makeLink } from '../../flow/copy/make-link.ts';
import { saveLabel } from '../../flow/settings/save-label.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { useFirstFocus } from '../../ui/hooks/use-first-focus.ts';
import { Notice } from '../../ui/notice.tsx';
import { later, rest } from './later.tsx';

const CopyAs = later((part) => part.CopyAs);
const QrPanel = later((part) => part.QrPanel);

type Props = {
  page: LinkablePage;
  sharer: Sharer;
  context: CopyContext;
  /** Whom the link pays, as it is shown, and switched where there are several. */
  pays: ComponentChildren;
  onLabel?: (label: Label) => void;
  onCopied: () => void;
};

/** A copy is told of as soon as it is recorded, or after this, while the worker is still asked. */
const soonMs = 300;
type Shown = { copied: boolean; recorded: CopyOutcome['recorded'] | 'asked' };

/** The link, built from the address alone, whom it pays, its label, and the one button that copies it. */
export function LinkCard({ page, sharer, context, pays, onLabel, onCopied }: Props) {
  const words = useWords();
  const { account, preferences, keeping } = sharer;
  const [label, setLabel] = useState<string>(sharer.label);
  const [last, setOutcome] = useState<Shown & { link: string; account: PartnerAccount }>();
  const [content, setContent] = useState<CopyContent & { link: string }>();
  const [isQr, setQr] = useState(false);
  const [labels, setLabels] = useState<string[]>([]);
  // What was copied for another account is no news of this one.
  const outcome = last?.account === account ? last : undefined;
  const button = useFirstFocus<HTMLButtonElement>();
  const shown = useRef<HTMLSpanElement>(null);
  // Where the clipboard refused, the user's own Ctrl+C takes the link.
  useLayoutEffect(() => {
    if (outcome?.copied === false && shown.current) getSelection()?.selectAllChildren(shown.current);
  }, [outcome]);

  const sent = cleanLabel(label);
  const made = makeLink(page, { ...sharer, label: sent });
  if (!made.ok) return <Notice alert>{words(keyFor('problem', made.problem.code))}</Notice>;
  const link = made.value;

  const copy = async () => {
    const labelled = sent === '' ? context : { ...context, label: sent };
    const chosen = content?.link === link.trackingLink ? content : undefined;
    // The notice shows what was copied, also where the label was changed meanwhile.
    const tell = (next: Shown) => setOutcome({ ...next, link: link.trackingLink, account });
    let slow: ReturnType<typeof setTimeout> | undefined;
    const next = await copyLink(link, labelled, keeping, {
      content: chosen,
      onCopied: () => {
        slow = setTimeout(tell, soonMs, { copied: true, recorded: 'asked' });
      },
    });
    clearTimeout(slow);
    tell(next);
    if (!next.copied) return;
    if (keeping !== 'private') await saveLabel(sent).catch(() => undefined); // Only a convenience for the next link.
    onCopied();
  };
  const suggest = async () => setLabels(await (await rest).recentLabels());
  const relabel = (text: string) => {
    setLabel(text);
    onLabel?.(cleanLabel(text));
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
        {words(outcome?.copied ? 'copyAgain' : 'copy')} <kbd>{words('keyEnter')}</kbd>
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
          list="labels"
          onFocus={() => labels.length === 0 && void suggest()}
          spellcheck={false}
          onInput={(event) => relabel(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && void copy()}
        />
        {pays}
        <datalist id="labels">
          {labels.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </div>
      {!outcome?.copied && (
        <div class="ways">
          <button class="button small" type="button" aria-expanded={isQr} onClick={() => setQr(!isQr)}>
            {words('qr')}
          </button>
          <CopyAs
            link={link}
            sharer={sharer}
            title={context.title ?? ''}
            onContent={(next) => setContent({ ...next, link: link.trackingLink })}
          />
        </div>
      )}
      {sent !== label && <p class="soft">{words('labelHint', sent)}</p>}
      {isQr && <QrPanel link={link.trackingLink} name={context.title ?? ''} />}
      {!preferences.singlePages && <p class="soft">{words('plainLink')}</p>}
    </section>
  );
}

function sentence({ copied, recorded }: Shown): MessageKey {
  if (!copied) return 'copyFailed';
  if (typeof recorded === 'string') return keyFor('copied', recorded);
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
