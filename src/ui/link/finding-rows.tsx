import { useState } from 'preact/hooks';
import type { Finding } from '../../core/convert/judge-finding.ts';
import { keyFor } from '../../core/sentences.ts';
import { Check } from '../fields/check.tsx';
import { useSpeech } from '../hooks/speech-context.ts';
import './finding-rows.css';

const shownFirst = 100;

type Props = {
  findings: readonly Finding[];
  /** The chosen findings, and the way to change them; absent if they cannot be chosen. */
  chosen?: ReadonlySet<number>;
  onChoose?: (index: number, isChosen: boolean) => void;
};

/** The findings of a text side by side: as they are, and as they would become, or why they stay. */
export function FindingRows({ findings, chosen, onChoose }: Props) {
  const { words, counted } = useSpeech();
  const [most, setMost] = useState(shownFirst);
  return (
    <>
      <ul class="findings">
        {findings.slice(0, most).map((finding, index) => (
          <li key={`${finding.start}`} class={finding.state}>
            <span class="soft line">{words('findingLine', String(finding.line))}</span>
            <code dir="ltr">{finding.seen}</code>
            <span class="becomes">
              {finding.replacement !== undefined && onChoose ? (
                <Check checked={chosen?.has(index) === true} onCheck={(isChosen) => onChoose(index, isChosen)}>
                  <code dir="ltr">{finding.replacement}</code>
                </Check>
              ) : null}
              <span class={finding.state === 'others' || finding.state === 'broken' ? 'wrong' : 'soft'}>
                {words(keyFor('found', finding.state), finding.partnerId ?? '')}
                {finding.reason && finding.reason !== 'short-link'
                  ? ` · ${words(keyFor('problem', finding.reason))}`
                  : ''}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {findings.length > most && (
        <button class="button" type="button" onClick={() => setMost(most + 10 * shownFirst)}>
          {counted('findingsMore', findings.length - most)}
        </button>
      )}
    </>
  );
}
