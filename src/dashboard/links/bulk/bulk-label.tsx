import { useRef, useState } from 'preact/hooks';
import { cleanLabel, type Label } from '../../../core/link/sub-ids.ts';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { usePressElsewhere } from '../../../ui/hooks/use-press-elsewhere.ts';
import { Icon } from '../../../ui/icons/icon.tsx';

type Props = { onLabel: (label: Label, isAdded: boolean) => void };

/** A button that opens a field for a label, to add it to the selected links or to remove it from them. */
export function BulkLabel({ onLabel }: Props) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const [label, setLabel] = useState('');
  const around = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  usePressElsewhere(around, isOpen, () => setOpen(false));
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const clean = cleanLabel(label);
  const apply = (isAdded: boolean) => {
    if (clean === '') return;
    close();
    setLabel('');
    onLabel(clean, isAdded);
  };
  return (
    <span class="bulk-label" ref={around}>
      <button
        ref={button}
        class="button"
        type="button"
        title={words('label')}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="tag" />
        <span class="said">{words('label')}</span>
      </button>
      {isOpen && (
        <fieldset
          class="bulk-label-form floating"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            close();
          }}
        >
          <legend class="sr-only">{words('label')}</legend>
          <TextField
            label={words('label')}
            isLabelHidden
            value={label}
            autofocus
            onText={setLabel}
            onEnter={() => apply(true)}
          />
          <button class="button primary" type="button" disabled={clean === ''} onClick={() => apply(true)}>
            {words('bulkAdd')}
          </button>
          <button class="button" type="button" disabled={clean === ''} onClick={() => apply(false)}>
            {words('bulkRemove')}
          </button>
        </fieldset>
      )}
    </span>
  );
}
