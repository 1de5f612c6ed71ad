import { maskedMail } from '../../../core/earnings/cells/sub-id-cells.ts';
import type { Figure } from '../../../core/earnings/sums/view.ts';
import { keyFor } from '../../../core/sentences.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { MoreIcon } from '../../../ui/icons/more-icon.tsx';
import { ChoiceChip } from '../../../ui/menu/choice-chip.tsx';
import { Menu } from '../../../ui/menu/menu.tsx';
import { channelName } from '../../channel-name.ts';
import { chosenSpans, type EarnedSpan } from './span.ts';

/** Which commissions are shown: of one stage, of links with one label or shared at one place, or all. */
export type EarnedFilters = { stage?: Figure; label?: string; place?: string };

/** The stages of commissions that count. */
const counting = ['pending', 'locked', 'paid'] as const satisfies readonly Figure[];

/** A label that leaves room for the other filters. */
const short = (label: string) => (label.length > 30 ? `${label.slice(0, 29)}…` : label);

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
  labels: readonly string[];
  onFilters: (filters: EarnedFilters) => void;
};

/** In the line of the tabs: what is shown, what can be done with all earnings, and the import of another report. */
export function EarnedToolbar(props: Props) {
  const { isReadOnly, isAdding, onAdd, onExport, onRemove, span, onSpan } = props;
  const { words } = useSpeech();
  return (
    <div class="row wrap earned-actions">
      <ChoiceChip
        name={words('earnedSpan')}
        value={span === 'all' ? '' : span}
        any={words('span_all')}
        options={chosenSpans.map((one) => [one, words(keyFor('span', one))] as const)}
        onChoose={onSpan}
        onRemove={() => onSpan('all')}
      />
      <FilterChips {...props} />
      <Menu
        class="icon-button"
        label={words('accountMore', words('section_earnings'))}
        items={[
          { text: words('export_csv'), onChoose: onExport },
          ...(isReadOnly ? [] : [{ text: words('earnedRemove'), onChoose: onRemove, isDanger: true, isApart: true }]),
        ]}
      >
        <MoreIcon name="more" />
      </Menu>
      {!isReadOnly && (
        <button class="button primary" type="button" aria-expanded={isAdding} onClick={onAdd}>
          {words('earnedAdd')}
        </button>
      )}
    </div>
  );
}

/** A filter: its names, and what can be chosen besides all. */
type Choice = { name: keyof EarnedFilters; label: string; all: string; options: (readonly [string, string])[] };

type FilterProps = Pick<Props, 'filters' | 'places' | 'labels' | 'onFilters'>;

/** A chip for each filter that has something to choose; the stages are always there. */
function FilterChips({ filters, places, labels, onFilters }: FilterProps) {
  const { words } = useSpeech();
  const choices: Choice[] = [
    {
      name: 'stage',
      label: words('earnedStage'),
      all: words('earnedStageAll'),
      options: counting.map((one) => [one, words(keyFor('figure', one))]),
    },
    {
      name: 'label',
      label: words('dimension_label'),
      all: words('earnedLabelAll'),
      options: labels.map((one) => [one, short(maskedMail(one))]),
    },
    {
      name: 'place',
      label: words('earnedPlace'),
      all: words('earnedPlaceAll'),
      options: places.map((one) => [one, channelName(one, words)]),
    },
  ];
  return choices
    .filter(({ options }) => options.length > 0)
    .map(({ name, label, all, options }) => (
      <ChoiceChip
        key={name}
        name={label}
        value={filters[name] ?? ''}
        any={all}
        options={options}
        onChoose={(chosen) => onFilters({ ...filters, [name]: chosen })}
        onRemove={() => {
          const { [name]: _, ...others } = filters;
          onFilters(others);
        }}
      />
    ));
}
