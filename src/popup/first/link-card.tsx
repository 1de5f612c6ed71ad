import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { cleanLabel, type Label } from '../../core/link/sub-ids.ts';
import type { LinkablePage } from '../../core/page/linkable-page.ts';
import { keyFor } from '../../core/sentences.ts';
import type { Sharer } from '../../core/settings/sharer.ts';
import type { CopyContent, CopyContext } from '../../flow/copy/copy-link.ts';
import { makeLink } from '../../flow/copy/make-link.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { useFirstFocus } from '../../ui/hooks/use-first-focus.ts';
import { Notice } from '../../ui/notice.tsx';
import { CopyNotice } from './copy-notice.tsx';
import { LabelField } from './label-field.tsx';
import { later } from './later.tsx';
import { useCopy } from './use-copy.ts';

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

/** The link, built from the address alone, whom it pays, its label, and the one button that copies it. */
export function LinkCard({ page, sharer, context, pays, onLabel, onCopied }: Props) {
  const words = useWords();
  const [label, setLabel] = useState<string>(sharer.label);
  const [content, setContent] = useState<CopyContent & { link: string }>();
  const [isQr, setQr] = useState(false);
  const { outcome, copy, forget } = useCopy(sharer, onCopied);
  const button = useFirstFocus<HTMLButtonElement>();
  const sent = cleanLabel(label);
  const made = makeLink(page, { ...sharer, label: sent });
  if (!made.ok) return <Notice alert>{words(keyFor('problem', made.problem.code))}</Notice>;
  const link = made.value;
  const chosen = content?.link === link.trackingLink ? content : undefined;
  const copyNow = () => void copy({ link, label: sent, content: chosen, context });
  const relabel = (text: string) => {
    setLabel(text);
    onLabel?.(cleanLabel(text));
    forget();
  };

  return (
    <section class="card stack" aria-label={words('linkHeading')}>
      {!outcome && <LinkAddress link={link.trackingLink} partnerId={sharer.account.partnerId} />}
      <button ref={button} class="button primary" type="button" onClick={copyNow}>
        {words(outcome?.copied ? 'copyAgain' : 'copy')} <kbd>{words('keyEnter')}</kbd>
      </button>
      {outcome && <CopyNotice outcome={outcome} />}
      <LabelField value={label} onText={relabel} onEnter={copyNow} pays={pays} />
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
      {!sharer.preferences.singlePages && <p class="soft">{words('plainLink')}</p>}
    </section>
  );
}

/** The link with the partner id set apart, since that is what the eye should check. */
function LinkAddress({ link, partnerId }: { link: string; partnerId: string }) {
  const [before = '', ...after] = link.replace('https://', '').split(`/c/${partnerId}/`);
  return (
    <p class="address" dir="ltr" data-link={link}>
      {before}/c/<b>{partnerId}</b>/{after.join(`/c/${partnerId}/`)}
    </p>
  );
}
