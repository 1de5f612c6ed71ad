import { useState } from 'preact/hooks';
import type { LinkLine } from '../../../core/library/find-links.ts';
import { keyFor } from '../../../core/sentences.ts';
import { copyAgain } from '../../../flow/copy/copy-again.ts';
import type { CopyFormat } from '../../../flow/copy/copy-formatted.ts';
import { tellRecorded } from '../../../flow/copy/tell-recorded.ts';
import { keepingHere } from '../../../flow/doors.ts';
import { kindName, recordName } from '../../../flow/page/page-name.ts';
import { Boundary } from '../../../ui/boundary.tsx';
import { Said } from '../../../ui/fields/said.tsx';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { DeskIcon } from '../../../ui/icons/desk-icon.tsx';
import { Icon } from '../../../ui/icons/icon.tsx';
import { MoreIcon } from '../../../ui/icons/more-icon.tsx';
import { SidePanel } from '../../../ui/parts/side-panel.tsx';
import { marketName } from '../../market-name.ts';
import { CopyAgain } from './copy-again.tsx';
import { LinkParts } from './link-parts.tsx';
import { PageLinks } from './page-links.tsx';
import { PaidAddress } from './paid-address.tsx';
import { type Opening, useShownLink } from './use-shown-link.ts';
import './link-details.css';

type Props = {
  /** The links of the page, the latest used first. */
  lines: readonly LinkLine[];
  /** The one of them for which a short link was asked for. */
  asked?: string | undefined;
  opening: Opening;
  isReadOnly: boolean;
  onDelete: (id: string) => void;
  onClose: () => void;
  onGone: () => void;
  /** Hears the arrows that are pressed here, which move through the table. */
  onArrow: (key: 'ArrowUp' | 'ArrowDown') => void;
};

/** Everything about one link, with all its actions. It opens the landing page, never the tracking link. */
export function LinkDetails({ lines, asked, opening, isReadOnly, onDelete, onClose, onGone, onArrow }: Props) {
  const { words } = useSpeech();
  const { account, preferences } = useSettings().settings;
  const { record, load, show, part, togglePart, said, setSaid } = useShownLink({ lines, asked, opening, onGone });
  const [format, setFormat] = useState<CopyFormat>('url');
  if (!record) return null;

  const title = recordName(record, words);
  const keeping = keepingHere(preferences);
  const copy = async () => {
    if (account.state !== 'ready') return setSaid({ text: words(keyFor('account', account.state)), alert: true });
    const copied = await copyAgain(record, { account: account.account, preferences, keeping }, format);
    if (!copied.ok) return setSaid({ text: words(keyFor('problem', copied.problem)), alert: true });
    setSaid({ text: tellRecorded(words('recentAgain', title), copied.value.recorded, words), alert: false });
    await load();
  };
  return (
    <SidePanel
      title={title}
      kind={`${marketName(record.marketplace, words)} · ${kindName(record.kind, words)}`}
      onClose={onClose}
      onArrow={onArrow}
      actions={
        <a
          class="icon-button"
          href={record.landingPage}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={words('detailOpen')}
          title={words('detailOpen')}
        >
          <MoreIcon name="open" />
        </a>
      }
    >
      {lines.length > 1 && <PageLinks lines={lines} shown={record.id} onShow={show} />}
      <CopyAgain
        copied={said?.alert === false ? said : undefined}
        format={format}
        onFormat={(next) => {
          setFormat(next);
          setSaid(undefined);
        }}
        onCopy={() => void copy()}
      >
        {(['share', 'qr'] as const).map((name) => (
          <button
            class="button square"
            type="button"
            key={name}
            aria-label={words(keyFor('detail', name))}
            title={words(keyFor('detail', name))}
            aria-expanded={part === name}
            onClick={() => togglePart(name)}
          >
            {name === 'qr' ? <Icon name="qr" /> : <DeskIcon name="sharing" />}
          </button>
        ))}
      </CopyAgain>
      <Said said={said} />
      <PaidAddress link={record.trackingLink} />
      <Boundary key={record.id}>
        <LinkParts
          {...{ record, title, part, isReadOnly, onDelete }}
          onPart={togglePart}
          isAsked={record.id === asked}
          onChanged={load}
        />
      </Boundary>
    </SidePanel>
  );
}
