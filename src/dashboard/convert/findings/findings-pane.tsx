import { useState } from 'preact/hooks';
import type { FindingState } from '../../../core/convert/judge-address.ts';
import type { Finding } from '../../../core/convert/judge-finding.ts';
import { keyFor } from '../../../core/sentences.ts';
import { PressChip } from '../../../ui/display/chip.tsx';
import { SignedNotice } from '../../../ui/display/signed-notice.tsx';
import { Check } from '../../../ui/fields/check.tsx';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { TaskProgress } from '../../../ui/task-progress.tsx';
import { flipAt, isRich, type NamedDraft } from '../draft/draft.ts';
import type { Conversion } from '../draft/use-conversion.ts';
import { FindingRow } from './finding-row.tsx';
import './findings.css';

const shownFirst = 100;
const states = ['convertible', 'mine', 'others', 'unknown', 'not-linkable', 'broken'] as const;

type Props = {
  draft: NamedDraft;
  conversion: Conversion;
  onDraft: (draft: NamedDraft) => void;
  /** Shows a finding in the draft. */
  onShow: (finding: Finding) => void;
};

/** What was found in a draft, by whose it is, with what each link becomes. */
export function FindingsPane({ draft, conversion, onDraft, onShow }: Props) {
  const { words, counted } = useSpeech();
  const { findings, isChosen, search } = conversion;
  const [wanted, setWanted] = useState<FindingState>();
  const [most, setMost] = useState(shownFirst);
  const [current, setCurrent] = useState<number>();
  if (search.isStopped) return <SignedNotice>{words('convertStopped')}</SignedNotice>;
  const progress = !search.isCurrent && (
    <TaskProgress
      text={words('convertReading')}
      done={search.read / Math.max(1, draft.text.length)}
      onCancel={search.stop}
    />
  );
  if (!search.findings) return <>{progress}</>;
  if (findings.length === 0) return progress || <SignedNotice>{words('convertNothing')}</SignedNotice>;
  const counts = countStates(findings);
  const state = counts.some(([one]) => one === wanted) ? wanted : undefined;
  const shown = state ? findings.filter((finding) => finding.state === state) : findings;
  return (
    <>
      <div class="pane-head">
        <AllCheck conversion={conversion} />
        <StateCounts counts={counts} wanted={state} onWant={setWanted} />
      </div>
      {progress}
      <ul class="finding-list" aria-label={words('convertFound')}>
        {shown.slice(0, most).map((finding) => (
          <FindingRow
            key={finding.start}
            text={draft.text}
            finding={finding}
            isChosen={isChosen(finding)}
            isCurrent={finding.start === current}
            hasLines={!isRich(draft)}
            onChoose={() => onDraft(flipAt(draft, finding.start))}
            onShow={() => {
              setCurrent(finding.start);
              onShow(finding);
            }}
          />
        ))}
        {shown.length > most && (
          <li class="more">
            <button class="button" type="button" onClick={() => setMost(most + 10 * shownFirst)}>
              {counted('findingsMore', shown.length - most)}
            </button>
          </li>
        )}
      </ul>
    </>
  );
}

/** Chooses every finding that can become the user's link, or none of them. */
function AllCheck({ conversion: { convertible, isChosen, chooseAll } }: { conversion: Conversion }) {
  const { words } = useSpeech();
  if (convertible.length === 0) return null;
  const selected = convertible.filter(isChosen).length;
  const isAll = selected === convertible.length;
  return (
    <Check checked={isAll} isMixed={selected > 0 && !isAll} onCheck={chooseAll}>
      {words('convertAll')}
    </Check>
  );
}

type StateCount = [state: FindingState, count: number];

const countStates = (findings: readonly Finding[]): StateCount[] =>
  states
    .map((state): StateCount => [state, findings.filter((finding) => finding.state === state).length])
    .filter(([, count]) => count > 0);

type StateCountsProps = {
  counts: readonly StateCount[];
  wanted: FindingState | undefined;
  onWant: (state: FindingState | undefined) => void;
};

/** How many findings are in each state. Each count is a button that shows only these, or all again. */
function StateCounts({ counts, wanted, onWant }: StateCountsProps) {
  const { words, number } = useSpeech();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a visible legend.
    <div class="counts" role="group" aria-label={words('convertFound')}>
      {counts.map(([state, count]) => (
        <PressChip
          key={state}
          isPressed={state === wanted}
          onPress={() => onWant(state === wanted ? undefined : state)}
        >
          <span>
            <b>{number(count)}</b> {words(keyFor('count', state))}
          </span>
        </PressChip>
      ))}
    </div>
  );
}
