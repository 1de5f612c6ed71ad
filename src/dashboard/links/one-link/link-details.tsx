import { useEffect, useRef, useState } from 'preact/hooks';
import type { LinkLine } from '../../../core/library/find-links.ts';
import type { LinkRecord } from '../../../core/library/link-record.ts';
import { keyFor } from '../../../core/sentences.ts';
import { copyAgain } from '../../../flow/copy/copy-again.ts';
import type { CopyFormat } from '../../../flow/copy/copy-formatted.ts';
import { tellRecorded } from '../../../flow/copy/tell-recorded.ts';
import { keepingHere } from '../../../flow/doors.ts';
import { shortLinkDoors } from '../../../flow/impact/make-short-link.ts';
import { openLink } from '../../../flow/library/edit-links.ts';
import { kindName, recordName } from '../../../flow/page/page-name.ts';
import { Boundary } from '../../../ui/boundary.tsx';
import { Said } from '../../../ui/fields/said.tsx';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { DeskIcon } from '../../../ui/icons/desk-icon.tsx';
import { Icon } from '../../../ui/icons/icon.tsx';
import { QrPanel } from '../../../ui/link/qr-panel.tsx';
import { ShortLink } from '../../../ui/link/short-link.tsx';
import { SidePanel } from '../../../ui/parts/side-panel.tsx';
import { WhyLink } from '../../help/why-link.tsx';
import { marketName } from '../../market-name.ts';
import { CopyAgain } from './copy-again.tsx';
import { LinkFacts } from './facts/link-facts.tsx';
import { LinkSubIds } from './facts/link-sub-ids.tsx';
import { LinkEditor } from './link-editor.tsx';
import { LinkUses } from './link-uses.tsx';
import { LinkVariant } from './link-variant.tsx';
import { PageLinks } from './page-links.tsx';
import { PaidAddress } from './paid-address.tsx';
import { ShareAgain } from './share-again.tsx';
import { WayOut } from './way-out.tsx';
import './link-details.css';

type Part = 'qr' | 'share' | 'variant';

/** What is open: a page, with the part that is open at first. Each opening is a new object. */
export type Opening = { page: string; part?: Part };

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
  const [chosen, choose] = useState(asked ?? lines[0]?.id);
  // If the chosen link was deleted, another one of the page is shown.
  const id = lines.some((line) => line.id === chosen) ? chosen : (lines[0]?.id ?? chosen);
  const wanted = useRef(id);
  wanted.current = id;
  const [record, setRecord] = useState<LinkRecord>();
  const [format, setFormat] = useState<CopyFormat>('url');
  const [part, setPart] = useState(opening.part);
  const [said, setSaid] = useState<{ text: string; alert: boolean }>();
  const load = async () => {
    const found = id === undefined ? undefined : await openLink(id).catch(() => undefined);
    // Another link may have been chosen meanwhile.
    if (id !== wanted.current) return;
    if (found) setRecord(found);
    else onGone();
  };
  useEffect(() => void load(), [id]);
  // The panel stays while it shows one page after another.
  useEffect(() => {
    choose(asked ?? lines[0]?.id);
    setPart(opening.part);
    setSaid(undefined);
  }, [opening, asked]);
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
  const open = (name: typeof part) => setPart(part === name ? undefined : name);
  return (
    <SidePanel
      title={title}
      kind={`${marketName(record.marketplace, words)} · ${kindName(record.kind, words)}`}
      onClose={onClose}
      onArrow={onArrow}
    >
      {lines.length > 1 && (
        <PageLinks
          lines={lines}
          shown={record.id}
          onShow={(next) => {
            choose(next);
            setPart(undefined);
            setSaid(undefined);
          }}
        />
      )}
      <CopyAgain
        isDone={said?.alert === false}
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
            onClick={() => open(name)}
          >
            {name === 'qr' ? <Icon name="qr" /> : <DeskIcon name="sharing" />}
          </button>
        ))}
      </CopyAgain>
      <Said said={said} />
      <PaidAddress link={record.trackingLink} />
      <Boundary key={record.id}>
        {part === 'qr' && (
          <WayOut record={record}>{({ trackingLink }) => <QrPanel link={trackingLink} name={title} />}</WayOut>
        )}
        {part === 'share' && (
          <WayOut record={record}>
            {({ page }, paid) => <ShareAgain record={record} page={page} account={paid} onShared={load} />}
          </WayOut>
        )}
        <LinkFacts record={record} />
        <p class="row wrap ways">
          <a href={record.landingPage} target="_blank" rel="noopener noreferrer">
            {words('detailOpen')}
          </a>
          <button class="plain" type="button" aria-expanded={part === 'variant'} onClick={() => open('variant')}>
            {words('detail_variant')}
          </button>
        </p>
        {part === 'variant' && (
          <WayOut record={record}>
            {({ page }, paid) => <LinkVariant record={record} page={page} account={paid} />}
          </WayOut>
        )}
        {!isReadOnly && (
          <ShortLink doors={shortLinkDoors} record={record} isAsked={record.id === asked} onChanged={load} />
        )}
        <LinkUses record={record} />
        <LinkSubIds subIds={record.subIds} />
        <WhyLink link={record.trackingLink} />
        {!isReadOnly && <LinkEditor record={record} onChanged={load} />}
        {!isReadOnly && (
          <button class="button danger delete-link" type="button" onClick={() => onDelete(record.id)}>
            <DeskIcon name="trash" />
            {words('linksDelete')}
          </button>
        )}
      </Boundary>
    </SidePanel>
  );
}
