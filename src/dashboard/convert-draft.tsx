import { useEffect, useMemo, useState } from 'preact/hooks';
import { convertDraft } from '../core/convert/convert-draft.ts';
import type { Finding } from '../core/convert/find-in-draft.ts';
import type { FindingState } from '../core/convert/judge-address.ts';
import type { PartnerAccount } from '../core/link/partner-account.ts';
import { cleanLabel } from '../core/link/sub-ids.ts';
import { keyFor } from '../core/words.ts';
import { findAddresses, recordDraft } from '../flow/convert-text.ts';
import { copyText } from '../flow/copy-text.ts';
import type { Settings } from '../flow/load-settings.ts';
import { FindingRows } from '../ui/finding-rows.tsx';
import { Notice } from '../ui/notice.tsx';
import { saveFile } from '../ui/save-file.ts';
import { TaskProgress } from '../ui/task-progress.tsx';
import { useLocale, useWords } from '../ui/words-context.ts';
import type { Draft } from './convert-section.tsx';

type Props = { draft: Draft; account: PartnerAccount; settings: Settings };

const pauseMs = 250;

/** What a draft holds, which of it is to change, and the draft with that changed: copied, saved or recorded. */
export function ConvertDraft({ draft, account, settings: { preferences, label: lastLabel } }: Props) {
  const words = useWords();
  const locale = useLocale();
  const [label, setLabel] = useState(lastLabel);
  const [findings, setFindings] = useState<Finding[]>();
  // Which are chosen against the rule, that what can be the user's is; it outlasts a new label, which finds the same again.
  const [flipped, setFlipped] = useState<ReadonlySet<number>>(new Set());
  const [read, setRead] = useState(0);
  const [isStopped, setStopped] = useState(false);
  const [stop, setStop] = useState<AbortController>();
  const [said, setSaid] = useState<{ text: string; alert: boolean }>();
  const sent = cleanLabel(label);

  useEffect(() => setFlipped(new Set()), [draft]);
  useEffect(() => {
    const stopping = new AbortController();
    setStop(stopping);
    setStopped(false);
    setSaid(undefined);
    setFindings(undefined);
    // While somebody types, each key would begin anew.
    const timer = setTimeout(() => {
      void findAddresses(draft.text, account, preferences, sent, draft.format, {
        signal: stopping.signal,
        onDone: setRead,
      }).then(
        setFindings,
        () => undefined, // Stopped: by a newer text, or by the user, who is told.
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      stopping.abort();
    };
  }, [draft, account, preferences, sent]);

  const counts = useMemo(() => countStates(findings ?? []), [findings]);
  const chosen = useMemo(
    () => indicesOf(findings, (finding, index) => isConvertible(finding) !== flipped.has(index)),
    [findings, flipped],
  );
  // It stays where it is while the draft is looked through anew: whoever types into it goes on typing.
  const labelling = (
    <label class="field">
      {words('convertLabel')}
      <input
        type="text"
        value={label}
        placeholder={words('labelNone')}
        spellcheck={false}
        onInput={(event) => setLabel(event.currentTarget.value)}
      />
    </label>
  );
  const looking = isStopped ? (
    <Notice>{words('convertStopped')}</Notice>
  ) : !findings ? (
    <TaskProgress
      text={words('convertReading')}
      done={read / draft.text.length}
      onCancel={() => {
        stop?.abort();
        setStopped(true);
      }}
    />
  ) : findings.length === 0 ? (
    <Notice>{words('convertNothing')}</Notice>
  ) : undefined;
  if (looking || !findings)
    return (
      <div class="stack">
        {labelling}
        {looking}
      </div>
    );

  const number = (count: number) => new Intl.NumberFormat(locale).format(count);
  const isChosen = (index: number) => chosen.has(index);
  const made = () => convertDraft(draft.text, findings, isChosen);
  const copy = async () => {
    const copied = await copyText(made());
    setSaid({
      text: words(copied ? 'convertCopied' : 'problem_clipboard_refused', number(chosen.size)),
      alert: !copied,
    });
  };
  const save = () => saveFile(convertedName(draft), 'text/plain', made());
  const record = async () => {
    const links = findings.filter((_, index) => isChosen(index));
    const added = await recordDraft(links, account, preferences, sent).catch(() => undefined);
    setSaid({
      text: added === undefined ? words('savedRefused') : words('convertRecorded', number(added)),
      alert: added === undefined,
    });
  };
  const all = (isOn: boolean) => setFlipped(isOn ? new Set() : indicesOf(findings, isConvertible));

  return (
    <div class="stack">
      {labelling}
      <ul class="counts" aria-label={words('convertFound')}>
        {counts.map(([state, count]) => (
          <li key={state}>
            <b>{number(count)}</b> {words(keyFor('count', state))}
          </li>
        ))}
      </ul>
      <div class="row wrap">
        <button class="button primary" type="button" disabled={chosen.size === 0} onClick={() => void copy()}>
          {words('convertCopy', number(chosen.size))}
        </button>
        <button class="button" type="button" disabled={chosen.size === 0} onClick={save}>
          {words('convertSave')}
        </button>
        <button
          class="button"
          type="button"
          disabled={chosen.size === 0 || !preferences.keepRecord}
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
          setFlipped(next);
        }}
      />
    </div>
  );
}

const states = ['convertible', 'mine', 'others', 'unknown', 'not-linkable', 'broken'] as const;

const isConvertible = ({ state }: Finding): boolean => state === 'convertible';

const indicesOf = (findings: readonly Finding[] = [], is: (finding: Finding, index: number) => boolean): Set<number> =>
  new Set(findings.flatMap((finding, index) => (is(finding, index) ? [index] : [])));

function countStates(findings: readonly Finding[]): [FindingState, number][] {
  return states
    .map((state): [FindingState, number] => [state, findings.filter((finding) => finding.state === state).length])
    .filter(([, count]) => count > 0);
}

function convertedName({ name }: Draft): string {
  const at = name.lastIndexOf('.');
  return at < 0 ? 'draft-with-links.txt' : `${name.slice(0, at)}-with-links${name.slice(at)}`;
}
