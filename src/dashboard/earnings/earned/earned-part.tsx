import { useEffect, useMemo, useState } from 'preact/hooks';
import { dayOf } from '../../../core/day-of.ts';
import type { EarningsChange } from '../../../core/earnings/kept/undo-merge.ts';
import type { AllEarned } from '../../../core/earnings/sums/earned.ts';
import type { OwnInCurrency } from '../../../core/earnings/sums/own-numbers.ts';
import { isWhole } from '../../../core/earnings/sums/view.ts';
import type { MessageKey } from '../../../core/speech/words.ts';
import { isPrivateWindow } from '../../../flow/doors.ts';
import { exportEarned } from '../../../flow/earnings/export-earned.ts';
import { removeEarnings, removeReport, undoEarnings } from '../../../flow/earnings/import-report.ts';
import { type KeptReport, loadSample } from '../../../flow/earnings/load-earned.ts';
import type { StatusMapping } from '../../../flow/earnings/report-columns.ts';
import { tellStatuses } from '../../../flow/earnings/tell-statuses.ts';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { useToast } from '../../../ui/hooks/toast-context.ts';
import { useFocusBack } from '../../../ui/hooks/use-focus-back.ts';
import { Notice } from '../../../ui/notice.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { ImpactPanel } from '../connected/impact-panel.tsx';
import { PageMark } from '../page-mark.tsx';
import { HowToStart } from '../report/how-to-start.tsx';
import { ReportImport } from '../report/report-import.tsx';
import { ReportStatuses } from '../report/report-statuses.tsx';
import { AccountCurrency } from './account-currency.tsx';
import { EarnedBlock } from './earned-block.tsx';
import { EarnedLikely } from './earned-likely.tsx';
import { EarnedSource } from './earned-source.tsx';
import { type EarnedFilters, EarnedToolbar } from './earned-toolbar.tsx';
import { type EarnedSpan, firstDay } from './span.ts';
import { useEarned } from './use-earned.ts';
import { useNewer } from './use-newer.ts';
import './earned.css';

type Undo = { change: EarningsChange; done: MessageKey };
type Said = { text: string; alert?: boolean; undo?: Undo };

/** The earnings in impact.com's reports: how to import one, then figures, a table, and export and removal. */
export function EarnedPart({ onOwn }: { onOwn?: (own: readonly OwnInCurrency[]) => void }) {
  const { words, counted } = useSpeech();
  const { accountCurrency } = useSettings().settings.preferences;
  const [sample, setSample] = useState<AllEarned>();
  const [isAdding, setAdding] = useState(false);
  const [span, setSpan] = useState<EarnedSpan>('all');
  const toast = useToast();
  const [turn, setTurn] = useState(0);
  const heading = useFocusBack<HTMLHeadingElement>(`${turn} ${sample !== undefined}`);
  const isPrivate = isPrivateWindow();
  const isNewer = useNewer();
  const [filters, setFilters] = useState<EarnedFilters>({});
  const since = useMemo(() => firstDay(span, Date.now()), [span]);
  const { opened, earned } = useEarned(turn, { since, ...filters });
  const isFiltered = !isWhole({ since, ...filters });
  useEffect(() => onOwn?.(typeof opened === 'object' ? opened.own : []), [opened]);
  const say = ({ undo: how, ...told }: Said) => toast({ ...told, ...(how ? { onUndo: () => void undo(how) } : {}) });
  const changed = (now: Said) => {
    say(now);
    setSample(undefined);
    setAdding(false);
    setTurn((before) => before + 1);
  };
  const undo = async ({ change, done }: Undo) => {
    if (await undoEarnings(change)) changed({ text: words(done) });
    else say({ text: words('reportUndoFailed'), alert: true });
  };
  const remove = async () => {
    const change = await removeEarnings();
    if (change) changed({ text: words('earnedRemoved'), undo: { change, done: 'earnedBack' } });
    else say({ text: words('earnedRemoveFailed'), alert: true });
  };
  const removeOne = async (report: KeptReport) => {
    const change = await removeReport(report);
    if (change) changed({ text: words('earnedReportRemoved'), undo: { change, done: 'earnedBack' } });
    else say({ text: words('earnedRemoveFailed'), alert: true });
  };
  const tellWords = async (answers: StatusMapping) => {
    if (await tellStatuses(answers, accountCurrency)) changed({ text: words('statusTold') });
    else say({ text: words('savedRefused'), alert: true });
  };
  const save = async () => {
    const made = await exportEarned(accountCurrency);
    if (!made) return say({ text: words('exportFailed'), alert: true });
    saveFile(made.name, 'text/csv', made.text);
    say({ text: counted('earnedExported', made.count) });
  };
  const isOpen = typeof opened === 'object';
  const shown = isOpen ? earned : sample;
  const imported = (change: EarningsChange) =>
    changed({ text: words('reportImported'), undo: { change, done: 'importUndone' } });
  const importing = <ReportImport onImported={imported} />;

  return (
    <section id="earned">
      <h2 ref={heading} tabIndex={-1}>
        {words('earnedHeading')}
      </h2>
      {isPrivate && <Notice>{words('earnedPrivate')}</Notice>}
      {isNewer && <Notice alert>{words('libraryNewer')}</Notice>}
      {opened === 'unreadable' && <Notice alert>{words('earnedUnreadable')}</Notice>}
      {opened === 'none' && !sample && (
        <>
          <HowToStart />
          {!isNewer && importing}
          <button class="plain" type="button" onClick={() => void loadSample().then(setSample)}>
            {words('earnedSample')}
          </button>
        </>
      )}
      {opened === 'none' && sample && (
        <div class="row wrap">
          <Notice>{words('earnedSampleShown')}</Notice>
          <button class="button" type="button" onClick={() => setSample(undefined)}>
            {words('earnedSampleRemove')}
          </button>
        </div>
      )}
      {isOpen && (
        <>
          <EarnedToolbar
            isReadOnly={isNewer === true}
            isAdding={isAdding}
            onAdd={() => {
              toast(undefined);
              setAdding(!isAdding);
            }}
            onExport={() => void save()}
            onRemove={() => void remove()}
            span={span}
            onSpan={setSpan}
            filters={filters}
            places={opened.places}
            labels={opened.labels}
            onFilters={setFilters}
          />
          {isAdding && importing}
        </>
      )}
      {isOpen && <PageMark />}
      {isNewer === false && <ImpactPanel onFetched={() => setTurn((before) => before + 1)} />}
      {isOpen && opened.isCurrencyUnsaid && <AccountCurrency />}
      {isOpen && !isNewer && opened.statuses.length > 0 && (
        <ReportStatuses
          key={opened.statuses.join()}
          statuses={opened.statuses}
          onDone={(answers) => void tellWords(answers)}
        />
      )}
      {shown && shown.blocks.length > 1 && <p class="soft">{words('earnedSeveral')}</p>}
      {shown?.blocks.map((block) => (
        <EarnedBlock key={block.currency ?? ''} earned={block} today={dayOf(Date.now())} />
      ))}
      {shown && shown.blocks.length === 0 && <p>{words(isFiltered ? 'earnedNothing' : 'earnedNothingAtAll')}</p>}
      {shown && shown.ofOthers > 0 && <p class="soft">{counted('earnedOthers', shown.ofOthers)}</p>}
      {isOpen && <EarnedLikely lookalikes={opened.lookalikes} />}
      {isOpen && (
        <EarnedSource opened={opened} isReadOnly={isNewer === true} onRemove={(report) => void removeOne(report)} />
      )}
    </section>
  );
}
