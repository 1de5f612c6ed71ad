import { useMemo, useState } from 'preact/hooks';
import type { Earned } from '../../../../core/earnings/sums/earned.ts';
import { keyFor } from '../../../../core/sentences.ts';
import { SelectField } from '../../../../ui/fields/select-field.tsx';
import { TextField } from '../../../../ui/fields/text-field.tsx';
import { useSpeech } from '../../../../ui/hooks/speech-context.ts';
import { CommissionsTable } from './commissions-table.tsx';
import { type ShownDimension, shownDimensions } from './part-name.ts';
import { PartsTable } from './parts-table.tsx';

/** With fewer rows, nothing has to be sought. */
const fewRows = 10;

type Props = { earned: Earned; today: string; name: string };

/** Each commission; or what each label, place, page or week earned. Clicks alone have no commissions to show. */
export function EarnedTable({ earned, today, name }: Props) {
  const { words } = useSpeech();
  const { find, list } = earned;
  const [chosen, setChosen] = useState<ShownDimension | 'each'>('each');
  const [search, setSearch] = useState('');
  const commissions = useMemo(() => list({ by: 'day', most: 0 }).count, [list]);
  const shown = chosen === 'each' && commissions === 0 ? 'label' : chosen;
  const count = useMemo(
    () => (shown === 'each' ? commissions : find(shown, { by: 'amount', most: 0 }).count),
    [find, commissions, shown],
  );
  const dimensions = shownDimensions.map((one) => [one, words(keyFor('dimension', one))] as const);
  const options = [...(commissions > 0 ? [['each', words('earnedCommission')] as const] : []), ...dimensions];
  const table = {
    earned,
    name: `${name}: ${options.find(([one]) => one === shown)?.[1]}`,
    search: count > fewRows ? search.trim().toLowerCase() : '',
  };
  return (
    <>
      <div class="row wrap earned-by">
        <SelectField
          class="fit"
          label={words('earnedBy')}
          isInline
          value={shown}
          options={options}
          onChoose={setChosen}
        />
        {count > fewRows && (
          <TextField
            type="search"
            label={words('earnedSearch')}
            isLabelHidden
            isGrowing
            value={search}
            onText={setSearch}
          />
        )}
      </div>
      {shown === 'each' ? <CommissionsTable {...table} today={today} /> : <PartsTable {...table} dimension={shown} />}
    </>
  );
}
