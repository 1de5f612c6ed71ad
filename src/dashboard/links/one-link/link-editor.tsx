import { useState } from 'preact/hooks';
import type { LinkRecord } from '../../../core/library/link-record.ts';
import { cleanLabel } from '../../../core/link/sub-ids.ts';
import { labelLinks, noteLink } from '../../../flow/library/edit-links.ts';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { Notice } from '../../../ui/notice.tsx';

const longestNote = 10_000;

/** What the user says of a link: its labels and a note, kept as soon as they are said. */
export function LinkEditor({ record, onChanged }: { record: LinkRecord; onChanged: () => Promise<void> }) {
  const words = useWords();
  const [label, setLabel] = useState('');
  // What is written here counts for as long as nothing else was kept meanwhile.
  const [written, setWritten] = useState<{ over: string; note: string }>();
  const kept = record.note ?? '';
  const note = written?.over === kept ? written.note : kept;
  const [said, setSaid] = useState<'refused' | 'kept'>();
  const saving = async (change: Promise<unknown>) => {
    const isKept = await change.then(
      (kept) => kept !== false,
      () => false,
    );
    setSaid(isKept ? 'kept' : 'refused');
    if (isKept) await onChanged();
  };
  const clean = cleanLabel(label);
  const add = () => {
    if (clean === '') return;
    setLabel('');
    void saving(labelLinks([record.id], clean, true));
  };
  return (
    <div class="stack">
      <div class="row wrap">
        {record.labels.map((one) => (
          <button
            class="tag"
            type="button"
            key={one}
            aria-label={words('labelRemove', one)}
            onClick={() => void saving(labelLinks([record.id], one, false))}
          >
            {one} <span aria-hidden="true">×</span>
          </button>
        ))}
        <input
          class="fit"
          type="text"
          value={label}
          aria-label={words('labelAdd')}
          placeholder={words('labelAdd')}
          spellcheck={false}
          onInput={(event) => setLabel(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && add()}
        />
        {clean !== '' && (
          <button class="button small" type="button" onClick={add}>
            {words('labelAddAs', clean)}
          </button>
        )}
      </div>
      <label class="field">
        {words('note')}
        <textarea
          value={note}
          maxLength={longestNote}
          onInput={(event) => setWritten({ over: kept, note: event.currentTarget.value })}
          onChange={(event) => void saving(noteLink(record.id, event.currentTarget.value))}
        />
      </label>
      {said && (
        <Notice alert={said === 'refused'}>{words(said === 'refused' ? 'changeRefused' : 'savedHereOnly')}</Notice>
      )}
    </div>
  );
}
