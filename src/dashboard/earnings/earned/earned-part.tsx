import { useEffect, useState } from 'preact/hooks';
import type { AllEarned } from '../../../core/earnings/sums/earned.ts';
import type { OwnInCurrency } from '../../../core/earnings/sums/own-numbers.ts';
import { isWhole } from '../../../core/earnings/sums/view.ts';
import { isPrivateWindow } from '../../../flow/doors.ts';
import { SignedNotice } from '../../../ui/display/signed-notice.tsx';
import { useFocusBack } from '../../../ui/hooks/focus/use-focus-back.ts';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { useToast } from '../../../ui/hooks/toast-context.ts';
import { ImpactPanel } from '../connected/impact-panel.tsx';
import { PageMark } from '../page-mark.tsx';
import { ReportImport } from '../report/report-import.tsx';
import { ReportStatuses } from '../report/report-statuses.tsx';
import { AccountCurrency } from './account-currency.tsx';
import { EarnedBlocks } from './block/earned-blocks.tsx';
import { EarnedLikely } from './earned-likely.tsx';
import { EarnedSource } from './earned-source.tsx';
import { EarnedStart } from './earned-start.tsx';
import { EarnedToolbar } from './earned-toolbar.tsx';
import { useChosenView } from './use-chosen-view.ts';
import { useEarned } from './use-earned.ts';
import { useEarnedActions } from './use-earned-actions.ts';
import { useNewer } from './use-newer.ts';
import './earned.css';

/** The earnings in impact.com's reports: how to import one, then figures, a table, and export and removal. */
export function EarnedPart({ onOwn }: { onOwn?: (own: readonly OwnInCurrency[]) => void }) {
  const words = useWords();
  const toast = useToast();
  const [sample, setSample] = useState<AllEarned>();
  const [isAdding, setAdding] = useState(false);
  const [turn, setTurn] = useState(0);
  const readAgain = () => setTurn((before) => before + 1);
  const actions = useEarnedActions(() => {
    setSample(undefined);
    setAdding(false);
    readAgain();
  });
  const isNewer = useNewer();
  const { view, ...choosing } = useChosenView();
  const { opened, earned } = useEarned(turn, view);
  const kept = typeof opened === 'object' ? opened : undefined;
  // A removed report goes once the others are read again.
  const reports = turn > 0 ? kept?.reports.length : undefined;
  const heading = useFocusBack<HTMLHeadingElement>(`${turn} ${sample !== undefined} ${reports}`);
  useEffect(() => onOwn?.(kept?.own ?? []), [opened]);
  const shown = kept ? earned : sample;
  const importing = <ReportImport onImported={actions.imported} />;

  return (
    <section class="earned">
      <h2 ref={heading} class="sr-only" tabIndex={-1}>
        {words('earnedHeading')}
      </h2>
      {isPrivateWindow() && <SignedNotice>{words('earnedPrivate')}</SignedNotice>}
      {isNewer && <SignedNotice alert>{words('libraryNewer')}</SignedNotice>}
      {opened === 'unreadable' && <SignedNotice alert>{words('earnedUnreadable')}</SignedNotice>}
      {opened === 'none' && (
        <EarnedStart hasSample={sample !== undefined} onSample={setSample}>
          {!isNewer && importing}
        </EarnedStart>
      )}
      {kept && (
        <EarnedToolbar
          isReadOnly={isNewer === true}
          isAdding={isAdding}
          onAdd={() => {
            toast(undefined);
            setAdding(!isAdding);
          }}
          onExport={() => void actions.save()}
          onRemove={() => void actions.remove()}
          {...choosing}
          places={kept.places}
          labels={kept.labels}
        />
      )}
      {kept && isAdding && importing}
      {kept && <PageMark />}
      {opened !== undefined && isNewer === false && !sample && <ImpactPanel onFetched={readAgain} />}
      {kept?.isCurrencyUnsaid && <AccountCurrency />}
      {kept && !isNewer && kept.statuses.length > 0 && (
        <ReportStatuses key={kept.statuses.join()} statuses={kept.statuses} onDone={actions.tellWords} />
      )}
      {shown && <EarnedBlocks shown={shown} isFiltered={!isWhole(view)} />}
      {kept?.areClicksLeftOut && <p class="soft">{words('earnedClicksUndated')}</p>}
      {kept && <EarnedLikely lookalikes={kept.lookalikes} />}
      {kept && <EarnedSource opened={kept} isReadOnly={isNewer === true} onRemove={actions.removeOne} />}
    </section>
  );
}
