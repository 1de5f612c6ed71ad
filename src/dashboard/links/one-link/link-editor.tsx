import { useState } from 'preact/hooks';
import type { LinkRecord } from '../../../core/library/link-record.ts';
import { cleanLabel } from '../../../core/link/sub-ids.ts';
import { labelLinks, noteLink } from '../../../flow/library/edit-links.ts';
import { Chip } from '../../../ui/display/chip.tsx';
import { Said, type Told } from '../../../ui/fields/said.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useWords } from '../../../ui/hooks/speech-context.ts';

const longestNote = 10_000;

/** The user's labels and note for a link, saved at every change. */
export function LinkEditor({ record, onChanged }: { record: LinkRecord; onChanged: () => Promise<void> }) {
  const words = useWords();
  const [label, setLabel] = useState('');
  const [said, setSaid] = useState<Told>();
  const saving = async (change: Promise<unknown>) => {
    const isKept = await change.then(
      (kept) => kept !== false,
      () => false,
    );
    setSaid({ text: words(isKept ? 'savedHereOnly' : 'changeRefused'), alert: !isKept });
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
      <div class="stack labels">
        <p class="soft">{words('label')}</p>
        <div class="row wrap">
          {record.labels.map((one) => (
            <Chip
              key={one}
              isSet
              removeLabel={words('labelRemove', one)}
              onRemove={() => void saving(labelLinks([record.id], one, false))}
            >
              {one}
            </Chip>
          ))}
          <TextField
            class="label-add"
            label={words('labelAdd')}
            isLabelHidden
            value={label}
            onText={setLabel}
            onEnter={add}
          />
          {clean !== '' && (
            <button class="button small" type="button" onClick={add}>
              {words('labelAddAs', clean)}
            </button>
          )}
        </div>
      </div>
      <TextArea
        label={words('note')}
        isProse
        value={record.note ?? ''}
        maxLength={longestNote}
        onDone={(text) => void saving(noteLink(record.id, text))}
      />
      <Said said={said} />
    </div>
  );
}
