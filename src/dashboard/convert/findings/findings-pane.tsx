import { useState } from 'preact/hooks';
import type { FindingState } from '../../../core/convert/judge-address.ts';
import type { Finding } from '../../../core/convert/judge-finding.ts';
import { keyFor } from '../../../core/sentences.ts';
import { Check } from '../../../ui/fields/check.tsx';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { Notice } from '../../../ui/notice.tsx';
import { TaskProgress } from '../../../ui/task-progress.tsx';
import { flipAt, isRich, type NamedDraft } from '../draft/draft.ts';
import type { Conversion } from '../draft/use-conversion.ts';
import { FindingRow } from './finding-row.tsx';
import './findings.css';
import { PressChip } from '../../../ui/display/chip.tsx';

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
  const { words, counted, number } = useSpeech();
  const { findings, convertible, isChosen, search } = conversion;
  const [wanted, setWanted] = useState<FindingState>();
  const [most, setMost] = useState(shownFirst);
  const [current, setCurrent] = useState<number>();
  if (search.isStopped) return <Notice>{words('convertStopped')}</Notice>;
  const progress = !search.isCurrent && (
    <TaskProgress
      text={words('convertReading')}
      done={search.read / Math.max(1, draft.text.length)}
      onCancel={search.stop}
    />
  );
  if (!search.findings) return <>{progress}</>;
  if (findings.length === 0) return progress || <Notice>{words('convertNothing')}</Notice>;
  const counts = states
    .map((state) => [state, findings.filter((finding) => finding.state === state).length] as const)
    .filter(([, count]) => count > 0);
  const state = counts.some(([one]) => one === wanted) ? wanted : undefined;
  const shown = state ? findings.filter((finding) => finding.state === state) : findings;
  const selected = convertible.filter(isChosen).length;
  return (
    <>
      <div class="pane-head">
        {convertible.length > 0 && (
          <Check
            checked={selected === convertible.length}
            isMixed={selected > 0 && selected < convertible.length}
            onCheck={conversion.chooseAll}
          >
            {words('convertAll')}
          </Check>
        )}
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a visible legend. */}
        <div class="counts" role="group" aria-label={words('convertFound')}>
          {counts.map(([one, count]) => (
            <PressChip key={one} isPressed={one === state} onPress={() => setWanted(one === state ? undefined : one)}>
              <span>
                <b>{number(count)}</b> {words(keyFor('count', one))}
              </span>
            </PressChip>
          ))}
        </div>
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
