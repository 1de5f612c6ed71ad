import { useEffect, useRef, useState } from 'preact/hooks';
import type { LinkRecord } from '../../../core/library/link-record.ts';
import { titleOf } from '../../../core/library/title-of.ts';
import { subIdNames } from '../../../core/link/sub-ids.ts';
import { formatMoney } from '../../../core/money.ts';
import { keyFor } from '../../../core/sentences.ts';
import { formatRate } from '../../../core/speech/format-rate.ts';
import { copyAgain } from '../../../flow/copy/copy-again.ts';
import { type CopyFormat, copyFormats } from '../../../flow/copy/copy-formatted.ts';
import { tellRecorded } from '../../../flow/copy/tell-recorded.ts';
import { keepingHere } from '../../../flow/doors.ts';
import { openLink } from '../../../flow/library/edit-links.ts';
import { Boundary } from '../../../ui/boundary.tsx';
import { FactList } from '../../../ui/fact-list.tsx';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { QrPanel } from '../../../ui/link/qr-panel.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useEarnedByLink } from '../../earnings/earned/use-earned-by-link.ts';
import { kindName } from '../../kind-name.ts';
import { marketName } from '../../market-name.ts';
import { LinkEditor } from './link-editor.tsx';
import { LinkUses } from './link-uses.tsx';
import { LinkVariant } from './link-variant.tsx';
import { ShareAgain } from './share-again.tsx';
import { WayOut } from './way-out.tsx';
import './link-details.css';

type Props = {
  id: string;
  isReadOnly: boolean;
  onDelete: () => void;
  onClose: () => void;
  onGone: () => void;
};

/** Everything about one link, with all its actions. It opens the landing page, never the tracking link. */
export function LinkDetails({ id, isReadOnly, onDelete, onClose, onGone }: Props) {
  const { words, locale } = useSpeech();
  const { account, preferences } = useSettings().settings;
  const dialog = useRef<HTMLDialogElement>(null);
  const [record, setRecord] = useState<LinkRecord>();
  const [format, setFormat] = useState<CopyFormat>('url');
  const [part, setPart] = useState<'qr' | 'share' | 'variant'>();
  const [said, setSaid] = useState<{ text: string; alert: boolean }>();
  const earned = useEarnedByLink(record);
  const load = async () => {
    const found = await openLink(id).catch(() => undefined);
    if (found) setRecord(found);
    else onGone();
  };
  useEffect(() => void load(), [id]);
  useEffect(() => {
    if (record && !dialog.current?.open) dialog.current?.showModal();
  }, [record]);
  if (!record) return null;

  const title = titleOf(record);
  const keeping = keepingHere(preferences);
  const money = (amount: LinkRecord['price']) => amount && formatMoney(amount, locale);
  const copy = async () => {
    if (account.state !== 'ready') return setSaid({ text: words(keyFor('account', account.state)), alert: true });
    const copied = await copyAgain(record, { account: account.account, preferences, keeping }, format);
    if (!copied.ok) return setSaid({ text: words(keyFor('problem', copied.problem)), alert: true });
    setSaid({ text: tellRecorded(words('recentAgain', title), copied.value.recorded, words), alert: false });
    await load();
  };
  const open = (name: typeof part) => setPart(part === name ? undefined : name);
  const facts: [string, string | undefined][] = [
    [words('detailPage'), `${marketName(record.marketplace, words)} · ${kindName(record.kind, words)}`],
    ...subIdNames.map((name): [string, string | undefined] => [words(name), record.subIds[name]]),
    [words('roundupPrice'), money(record.price)],
    [words('roundupEstimate'), money(record.commission)],
    [words('earnedLink'), earned],
    [words('detailTerms'), record.terms && termsText(record.terms, locale)],
  ];

  return (
    <dialog ref={dialog} class="details stack" aria-label={title} onClose={onClose}>
      <div class="row">
        <h2 class="grow">{title}</h2>
        <button class="button small" type="button" onClick={() => dialog.current?.close()}>
          {words('close')}
        </button>
      </div>
      <p class="address" dir="ltr" data-link={record.trackingLink}>
        {record.trackingLink}
      </p>
      <p>
        <a href={record.landingPage} target="_blank" rel="noopener noreferrer">
          {words('detailOpen')}
        </a>
      </p>
      <div class="row wrap">
        <button class="button primary" type="button" autofocus onClick={() => void copy()}>
          {words('copy')}
        </button>
        <SelectField
          class="fit"
          label={words('copyAs')}
          isLabelHidden
          value={format}
          options={copyFormats.map((one) => [one, words(keyFor('format', one))] as const)}
          onChoose={setFormat}
        />
        {(['qr', 'share', 'variant'] as const).map((name) => (
          <button class="button" type="button" key={name} aria-expanded={part === name} onClick={() => open(name)}>
            {words(keyFor('detail', name))}
          </button>
        ))}
        {!isReadOnly && (
          <button class="button" type="button" onClick={onDelete}>
            {words('linksDelete')}
          </button>
        )}
      </div>
      {said && <Notice alert={said.alert}>{said.text}</Notice>}
      <Boundary>
        {part === 'qr' && (
          <WayOut record={record}>{({ trackingLink }) => <QrPanel link={trackingLink} name={title} />}</WayOut>
        )}
        {part === 'share' && (
          <WayOut record={record}>
            {({ page }, paid) => <ShareAgain record={record} page={page} account={paid} onShared={load} />}
          </WayOut>
        )}
        {part === 'variant' && (
          <WayOut record={record}>
            {({ page }, paid) => <LinkVariant record={record} page={page} account={paid} />}
          </WayOut>
        )}
        <FactList facts={facts} />
        <LinkUses record={record} />
        {!isReadOnly && <LinkEditor record={record} onChanged={load} />}
      </Boundary>
    </dialog>
  );
}

function termsText({ rateBasisPoints, cap }: NonNullable<LinkRecord['terms']>, locale: string): string {
  const rate = formatRate(rateBasisPoints, locale);
  return cap ? `${rate}, ≤ ${formatMoney(cap, locale)}` : rate;
}
