import { useMemo, useState } from 'preact/hooks';
import { convertDraft } from '../../core/convert/convert-draft.ts';
import type { FindingState } from '../../core/convert/judge-address.ts';
import type { Finding } from '../../core/convert/judge-finding.ts';
import { keyFor } from '../../core/sentences.ts';
import { checkDisclosure } from '../../core/share/check-disclosure.ts';
import { recordDraft } from '../../flow/convert/convert-text.ts';
import type { Maker } from '../../flow/copy/make-link.ts';
import { copyText, keepingHere } from '../../flow/doors.ts';
import { useSpeech } from '../../ui/hooks/speech-context.ts';
import { FindingRows } from '../../ui/link/finding-rows.tsx';
import { Notice } from '../../ui/notice.tsx';
import { saveFile } from '../../ui/save-file.ts';
import type { NamedDraft } from './draft.ts';

type Props = {
  draft: NamedDraft;
  findings: Finding[];
  maker: Maker;
  /** The findings whose choice differs from the default, which is to convert what can be converted. */
  flipped: ReadonlySet<number>;
  onFlip: (flipped: ReadonlySet<number>) => void;
};

/** The findings of a draft, the choice of those to change, and the changed draft to copy, save or record. */
export function DraftFindings({ draft, findings, maker, flipped, onFlip }: Props) {
  const { words, counted, number } = useSpeech();
  const chosen = useMemo(
    () => indicesOf(findings, (finding, index) => isConvertible(finding) !== flipped.has(index)),
    [findings, flipped],
  );
  const [said, setSaid] = useState<{ text: string; alert: boolean }>();
  const counts = useMemo(() => countStates(findings), [findings]);
  const isChosen = (index: number) => chosen.has(index);
  const made = () => convertDraft(draft.text, findings, isChosen);
  const copy = async () => {
    const text = made();
    const copied = await copyText(text);
    setSaid({
      text: copied ? withDisclosure(counted('convertCopied', chosen.size), text) : words('problem_clipboard_refused'),
      alert: !copied,
    });
  };
  const save = () => {
    const text = made();
    saveFile(convertedName(draft), 'text/plain', text);
    setSaid({ text: withDisclosure(counted('convertSaved', chosen.size), text), alert: false });
  };
  /** The user's own words are not changed, but a missing disclosure is mentioned. */
  const withDisclosure = (told: string, text: string) => {
    const first = findings.find((_, index) => isChosen(index));
    const wrong = checkDisclosure(text, first?.replacement).find(
      ({ code }) => code === 'missing' || code === 'after-link',
    );
    return wrong ? `${told} ${words(keyFor('disclosure', wrong.code), wrong.seen ?? '')}` : told;
  };
  const record = async () => {
    const links = findings.filter((_, index) => isChosen(index));
    const added = await recordDraft(links, maker).catch(() => undefined);
    setSaid({
      text: added === undefined ? words('savedRefused') : counted('convertRecorded', added),
      alert: added === undefined,
    });
  };
  const all = (isOn: boolean) => onFlip(isOn ? new Set() : indicesOf(findings, isConvertible));

  return (
    <div class="stack">
      <ul class="counts" aria-label={words('convertFound')}>
        {counts.map(([state, count]) => (
          <li key={state}>
            <b>{number(count)}</b> {words(keyFor('count', state))}
          </li>
        ))}
      </ul>
      <div class="row wrap">
        <button class="button primary" type="button" disabled={chosen.size === 0} onClick={() => void copy()}>
          {counted('convertCopy', chosen.size)}
        </button>
        <button class="button" type="button" disabled={chosen.size === 0} onClick={save}>
          {words('convertSave')}
        </button>
        <button
          class="button"
          type="button"
          disabled={chosen.size === 0 || keepingHere(maker.preferences) !== 'kept'}
          onClick={() => void record()}
        >
          {words('convertRecord')}
        </button>
        <button class="button" type="button" onClick={() => all(chosen.size === 0)}>
          {words(chosen.size === 0 ? 'convertAll' : 'convertNone')}
        </button>
      </div>
      {said && <Notice alert={said.alert}>{said.text}</Notice>}
      <FindingRows
        findings={findings}
        chosen={chosen}
        onChoose={(index) => {
          const next = new Set(flipped);
          if (!next.delete(index)) next.add(index);
          onFlip(next);
        }}
      />
    </div>
  );
}

const states = ['convertible', 'mine', 'others', 'unknown', 'not-linkable', 'broken'] as const;

const isConvertible = ({ state }: Finding): boolean => state === 'convertible';

const indicesOf = (findings: readonly Finding[], is: (finding: Finding, index: number) => boolean): Set<number> =>
  new Set(findings.flatMap((finding, index) => (is(finding, index) ? [index] : [])));

function countStates(findings: readonly Finding[]): [FindingState, number][] {
  return states
    .map((state): [FindingState, number] => [state, findings.filter((finding) => finding.state === state).length])
    .filter(([, count]) => count > 0);
}

function convertedName({ name }: NamedDraft): string {
  const at = name.lastIndexOf('.');
  return at < 0 ? 'draft-with-links.txt' : `${name.slice(0, at)}-with-links${name.slice(at)}`;
}
