import { useEffect, useState } from 'preact/hooks';
import { dayOf } from '../../../core/day-of.ts';
import type { EarningsChange } from '../../../core/earnings/kept/undo-merge.ts';
import type { MessageKey } from '../../../core/speech/words.ts';
import { isPrivateWindow } from '../../../flow/doors.ts';
import { exportEarned } from '../../../flow/earnings/export-earned.ts';
import { removeEarnings, undoEarnings } from '../../../flow/earnings/import-report.ts';
import { type AllEarned, loadEarned, loadSample } from '../../../flow/earnings/load-earned.ts';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { useFocusBack } from '../../../ui/hooks/use-focus-back.ts';
import { Notice } from '../../../ui/notice.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { ImpactPanel } from '../connected/impact-panel.tsx';
import { HowToStart } from '../report/how-to-start.tsx';
import { ReportImport } from '../report/report-import.tsx';
import { AccountCurrency } from './account-currency.tsx';
import { EarnedBlock } from './earned-block.tsx';
import { EarnedSource } from './earned-source.tsx';
import { EarnedToolbar } from './earned-toolbar.tsx';
import { type EarnedSpan, firstDay } from './span.ts';
import './earned.css';

type Undo = { change: EarningsChange; done: MessageKey };
type Said = { text: string; alert?: boolean; undo?: Undo };

/** The earnings in impact.com's reports: how to import one, then figures, a table, and export and removal. */
export function EarnedPart({ onEarned }: { onEarned?: (earned: AllEarned | undefined) => void }) {
  const { words, counted } = useSpeech();
  const currency = useSettings().settings.preferences.accountCurrency;
  const [earned, setEarned] = useState<AllEarned | 'none' | 'unreadable'>();
  const [sample, setSample] = useState<AllEarned>();
  const [isAdding, setAdding] = useState(false);
  const [span, setSpan] = useState<EarnedSpan>('all');
  const [said, setSaid] = useState<Said>();
  const [turn, setTurn] = useState(0);
  const heading = useFocusBack<HTMLHeadingElement>(`${turn} ${sample !== undefined}`);
  const isPrivate = isPrivateWindow();
  useEffect(() => {
    if (isPrivate) return;
    const life = new AbortController();
    loadEarned({ since: firstDay(span, Date.now()), currency }, { signal: life.signal }).then(
      (found) => life.signal.aborted || setEarned(found ?? 'none'),
      () => life.signal.aborted || setEarned('unreadable'),
    );
    return () => life.abort();
  }, [turn, span, currency]);
  useEffect(() => onEarned?.(typeof earned === 'object' ? earned : undefined), [earned]);
  const changed = (now: Said) => {
    setSaid(now);
    setSample(undefined);
    setAdding(false);
    setTurn((before) => before + 1);
  };
  const undo = async ({ change, done }: Undo) => {
    if (await undoEarnings(change)) changed({ text: words(done) });
    else setSaid({ text: words('reportUndoFailed'), alert: true });
  };
  const remove = async () => {
    const change = await removeEarnings();
    if (change) changed({ text: words('earnedRemoved'), undo: { change, done: 'earnedBack' } });
    else setSaid({ text: words('earnedRemoveFailed'), alert: true });
  };
  const save = async () => {
    const made = await exportEarned(currency);
    if (!made) return setSaid({ text: words('exportFailed'), alert: true });
    saveFile(made.name, 'text/csv', made.text);
    setSaid({ text: counted('earnedExported', made.count) });
  };
  const shown = typeof earned === 'object' ? earned : sample;
  const imported = (change: EarningsChange) =>
    changed({ text: words('reportImported'), undo: { change, done: 'importUndone' } });
  const importing = <ReportImport onImported={imported} />;

  return (
    <section id="earned">
      <h2 ref={heading} tabIndex={-1}>
        {words('earnedHeading')}
      </h2>
      {isPrivate && <Notice>{words('earnedPrivate')}</Notice>}
      {earned === 'unreadable' && <Notice alert>{words('earnedUnreadable')}</Notice>}
      {said && (
        <div class="row wrap">
          <Notice alert={said.alert ?? false}>{said.text}</Notice>
          {said.undo && (
            <button class="button" type="button" onClick={() => said.undo && void undo(said.undo)}>
              {words('undo')}
            </button>
          )}
        </div>
      )}
      {earned === 'none' && !sample && (
        <>
          <HowToStart />
          {importing}
          <button class="plain" type="button" onClick={() => void loadSample().then(setSample)}>
            {words('earnedSample')}
          </button>
        </>
      )}
      {earned === 'none' && sample && (
        <div class="row wrap">
          <Notice>{words('earnedSampleShown')}</Notice>
          <button class="button" type="button" onClick={() => setSample(undefined)}>
            {words('earnedSampleRemove')}
          </button>
        </div>
      )}
      {typeof earned === 'object' && (
        <>
          <EarnedToolbar
            isAdding={isAdding}
            onAdd={() => {
              setSaid(undefined);
              setAdding(!isAdding);
            }}
            onExport={() => void save()}
            onRemove={() => void remove()}
            span={span}
            onSpan={setSpan}
          />
          {isAdding && importing}
        </>
      )}
      <ImpactPanel onFetched={() => setTurn((before) => before + 1)} />
      {shown?.isCurrencyUnsaid && <AccountCurrency />}
      {shown && shown.blocks.length > 1 && <p class="soft">{words('earnedSeveral')}</p>}
      {shown?.blocks.map((block) => (
        <EarnedBlock key={block.currency ?? ''} earned={block} today={dayOf(Date.now())} />
      ))}
      {shown && shown.blocks.length === 0 && <p>{words('earnedNothing')}</p>}
      {shown && shown.ofOthers > 0 && <p class="soft">{counted('earnedOthers', shown.ofOthers)}</p>}
      {typeof earned === 'object' && <EarnedSource earned={earned} />}
    </section>
  );
}
