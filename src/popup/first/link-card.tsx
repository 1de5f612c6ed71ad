import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { cleanLabel, type Label } from '../../core/link/sub-ids.ts';
import type { LinkablePage } from '../../core/page/linkable-page.ts';
import { keyFor } from '../../core/sentences.ts';
import { allowedLabel } from '../../core/settings/managed.ts';
import type { Sharer } from '../../core/settings/sharer.ts';
import type { MessageKey } from '../../core/speech/words.ts';
import type { CopyFormat } from '../../flow/copy/copy-formatted.ts';
import type { CopyContext } from '../../flow/copy/copy-link.ts';
import { makeLink } from '../../flow/copy/make-link.ts';
import { isInUse } from '../../flow/settings/load-settings.ts';
import { Status } from '../../ui/display/status.tsx';
import type { Told } from '../../ui/fields/said.tsx';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { useFirstFocus } from '../../ui/hooks/use-first-focus.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { LinkAddress } from '../../ui/link/link-address.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CopyButton } from '../../ui/parts/copy-button.tsx';
import { IconButton } from '../../ui/parts/icon-button.tsx';
import { copiedSentence, NotCopied } from './copy-notice.tsx';
import { LabelField } from './label-field.tsx';
import { later } from './later.tsx';
import './link-card.css';
import { type Formatted, useCopy } from './use-copy.ts';

const CopyAs = later((part) => part.CopyAs);
const ShareOut = later((part) => part.ShareOut);

/** Formats whose name would be written otherwise within a sentence. */
const ownNames: Partial<Record<CopyFormat, MessageKey>> = {
  url: 'copy',
  'title-url': 'copyTitleUrl',
  rich: 'copyRich',
};

type Props = {
  page: LinkablePage;
  sharer: Sharer;
  context: CopyContext;
  /** Shows whom the link pays, with a switch if there are several accounts. */
  pays: ComponentChildren;
  onLabel?: (label: Label) => void;
  /** Shows the QR code of the link with this label. */
  onQr: (label: Label) => void;
};

/** The link, built from the address alone: its label, whom it pays, and the one button that copies it in the chosen format. */
export function LinkCard({ page, sharer, context, pays, onLabel, onQr }: Props) {
  const words = useWords();
  const [label, setLabel] = useState<string>(sharer.label);
  const [told, setTold] = useState<Told & { link?: string }>();
  const [content, setContent] = useState<Formatted & { link: string }>();
  const { outcome, copy, forget } = useCopy(sharer);
  const isWaiting = useRef(false);
  const button = useFirstFocus<HTMLButtonElement>();
  const { managed, account } = useSettings().settings;
  const isRecalled = account.state === 'recalled';
  const sent = allowedLabel(cleanLabel(label), managed);
  const made = makeLink(page, { ...sharer, label: sent });
  if (!made.ok) return <Notice alert>{words(keyFor('problem', made.problem.code))}</Notice>;
  const link = made.value;
  const chosen = content?.link === link.trackingLink ? content : undefined;
  /**
   * Acts at once or, while the account is only recalled, as soon as it is known to be the one in use. Presses until then
   * do nothing more.
   */
  const leaving = (act: () => void) => async () => {
    if (isWaiting.current) return;
    isWaiting.current = isRecalled;
    const mayLeave = !isRecalled || (await isInUse(sharer.account));
    isWaiting.current = false;
    setTold(mayLeave ? undefined : { text: words('account_recalled'), alert: true });
    if (mayLeave) act();
  };
  const copyNow = leaving(() => void copy({ link, label: sent, content: chosen, context }));
  const relabel = (text: string) => {
    setLabel(text);
    onLabel?.(cleanLabel(text));
    forget();
  };
  const format = content?.format ?? 'url';
  const own = ownNames[format];
  const name = own ? words(own) : words('copyFormat', words(keyFor('format', format)));
  const copied = outcome?.copied ? outcome : undefined;
  const now = (told?.link ?? link.trackingLink) === link.trackingLink ? told : undefined;
  const good = now && !now.alert ? now.text : copied && copiedSentence(copied, words);

  return (
    <section class="copying" aria-label={words('linkHeading')} aria-busy={isRecalled}>
      <LabelField value={label} onText={relabel} onEnter={() => void copyNow()} pays={pays} />
      {sent !== label && !managed?.labels && <p class="soft">{words('labelHint', sent)}</p>}
      <CopyButton
        name={name}
        copied={copied}
        isMain
        buttonRef={button}
        onCopy={() => void copyNow()}
        way={
          <CopyAs
            link={link}
            sharer={sharer}
            title={context.title}
            onContent={(next) => setContent({ ...next, link: link.trackingLink })}
            onChoose={forget}
          />
        }
      />
      {outcome && !outcome.copied ? (
        <NotCopied link={outcome.link} />
      ) : (
        <div class="link-line">
          <Status class="soft good" data-link={copied?.link}>
            {good}
          </Status>
          {!good && <LinkAddress link={link.trackingLink} />}
          <IconButton label={words('qr')} onClick={() => void leaving(() => onQr(sent))()}>
            <Icon name="qr" />
          </IconButton>
          <ShareOut
            link={link}
            label={sent}
            content={chosen}
            context={context}
            sharer={sharer}
            onSaid={(next) => setTold({ ...next, link: link.trackingLink })}
          />
        </div>
      )}
      {now?.alert && <Notice alert>{now.text}</Notice>}
      {!sharer.preferences.singlePages && <p class="soft">{words('plainLink')}</p>}
    </section>
  );
}
