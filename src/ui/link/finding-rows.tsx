import { useState } from 'preact/hooks';
import type { Finding } from '../../core/convert/judge-finding.ts';
import { keyFor } from '../../core/sentences.ts';
import { Check } from '../fields/check.tsx';
import { useSpeech } from '../hooks/speech-context.ts';
import './finding-rows.css';

const shownFirst = 100;

type Props = {
  findings: readonly Finding[];
  /** If findings can be chosen: which ones are, and how to change that. */
  chosen?: ReadonlySet<number>;
  onChoose?: (index: number, isChosen: boolean) => void;
};

/** The findings in a text: the original of each, and its replacement or why it stays. */
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
