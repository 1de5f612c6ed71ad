import type { Figure } from '../../../core/earnings/sums/view.ts';
import { keyFor } from '../../../core/sentences.ts';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { channelName } from '../../channel-name.ts';
import { type EarnedSpan, earnedSpans } from './span.ts';

/** Which commissions are shown: of one stage, of links shared at one place, or all. */
export type EarnedFilters = { stage?: Figure; place?: string };

/** The stages of commissions that count. */
const counting = ['pending', 'locked', 'paid'] as const satisfies readonly Figure[];

type Props = {
  isReadOnly: boolean;
  isAdding: boolean;
  onAdd: () => void;
  onExport: () => void;
  onRemove: () => void;
  span: EarnedSpan;
  onSpan: (span: EarnedSpan) => void;
  filters: EarnedFilters;
  places: readonly string[];
  onFilters: (filters: EarnedFilters) => void;
};

/** The actions for earnings: import another report, export or remove all of them, and choose the period. */
export function EarnedToolbar(props: Props) {
  const { isReadOnly, isAdding, onAdd, onExport, onRemove, span, onSpan, filters, places, onFilters } = props;
  const { words } = useSpeech();
  return (
    <div class="row wrap">
      {!isReadOnly && (
        <button class="button primary" type="button" aria-expanded={isAdding} onClick={onAdd}>
          {words('earnedAdd')}
        </button>
      )}
      <SelectField
        class="fit"
        label={words('earnedSpan')}
        isLabelHidden
        value={span}
        options={earnedSpans.map((one) => [one, words(keyFor('span', one))] as const)}
        onChoose={onSpan}
      />
      <SelectField
        class="fit"
        label={words('earnedStage')}
        isLabelHidden
        value={filters.stage ?? ''}
        options={[
          ['', words('earnedStageAll')] as const,
          ...counting.map((one) => [one, words(keyFor('figure', one))] as const),
        ]}
        onChoose={(stage) => {
          const { stage: _, ...others } = filters;
          onFilters(stage === '' ? others : { ...others, stage });
        }}
      />
      {places.length > 0 && (
        <SelectField
          class="fit"
          label={words('earnedPlace')}
          isLabelHidden
          value={filters.place ?? ''}
          options={[
            ['', words('earnedPlaceAll')] as const,
            ...places.map((one) => [one, channelName(one, words)] as const),
          ]}
          onChoose={(place) => {
            const { place: _, ...others } = filters;
            onFilters(place === '' ? others : { ...others, place });
          }}
        />
      )}
      <button class="button" type="button" onClick={onExport}>
        {words('export_csv')}
      </button>
      {!isReadOnly && (
        <button class="button danger" type="button" onClick={onRemove}>
          {words('earnedRemove')}
        </button>
      )}
    </div>
  );
}
