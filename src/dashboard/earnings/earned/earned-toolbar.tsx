import { keyFor } from '../../../core/sentences.ts';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { type EarnedSpan, earnedSpans } from './span.ts';

type Props = {
  isAdding: boolean;
  onAdd: () => void;
  onExport: () => void;
  onRemove: () => void;
  span: EarnedSpan;
  onSpan: (span: EarnedSpan) => void;
};

/** The actions for earnings: import another report, export or remove all of them, and choose the period. */
export function EarnedToolbar({ isAdding, onAdd, onExport, onRemove, span, onSpan }: Props) {
  const { words } = useSpeech();
  return (
    <div class="row wrap">
      <button class="button primary" type="button" aria-expanded={isAdding} onClick={onAdd}>
        {words('earnedAdd')}
      </button>
      <SelectField
        class="fit"
        label={words('earnedSpan')}
        isLabelHidden
        value={span}
        options={earnedSpans.map((one) => [one, words(keyFor('span', one))] as const)}
        onChoose={onSpan}
      />
      <button class="button" type="button" onClick={onExport}>
        {words('export_csv')}
      </button>
      <button class="button danger" type="button" onClick={onRemove}>
        {words('earnedRemove')}
      </button>
    </div>
  );
}
