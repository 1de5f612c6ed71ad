import { useMemo, useState } from 'preact/hooks';
import { maskedMail } from '../../../../core/earnings/cells/sub-id-cells.ts';
import { formatExact } from '../../../../core/earnings/exact.ts';
import type { PartName } from '../../../../core/earnings/summary/name-of.ts';
import type { Earned } from '../../../../core/earnings/sums/earned.ts';
import type { Commission, CommissionOrder } from '../../../../core/earnings/sums/lists/commissions.ts';
import { dayName } from '../../../../core/speech/day-name.ts';
import type { Speech } from '../../../../core/speech/speech.ts';
import { Chip } from '../../../../ui/display/chip.tsx';
import { useSpeech } from '../../../../ui/hooks/speech-context.ts';
import { reasonName } from '../../../reason-name.ts';
import { stageName } from '../../../stage-name.ts';
import { partName, textOf } from './part-name.ts';
import { ScrolledTable } from './scrolled-table.tsx';
import { SortHead } from './sort-head.tsx';
import { mostShown, useFollowing } from './use-following.ts';

type Props = { earned: Earned; today: string; name: string; search: string };

/** Each commission, the latest first: its day, stage, label and place, its first contract, and what comes next. */
export function CommissionsTable({ earned: { list }, today, name, search }: Props) {
  const speech = useSpeech();
  const { words, number } = speech;
  const [by, setBy] = useState<CommissionOrder>('day');
  const found = useMemo(() => {
    const isSought = (label: PartName, place: PartName) =>
      `${shownName(label, 'label', speech)} ${textOf(label)} ${shownName(place, 'place', speech)}`
        .toLowerCase()
        .includes(search);
    return list({ by, most: mostShown, ...(search === '' ? {} : { isSought }) });
  }, [list, by, search, speech]);
  const commissions = useFollowing(found.commissions);
  return (
    <>
      <ScrolledTable name={name}>
        <thead>
          <tr>
            <SortHead text={words('earnedDate')} isSorted={by === 'day'} onSort={() => setBy('day')} />
            <th scope="col" class="words">
              {words('earnedStage')}
            </th>
            <th scope="col" class="words label">
              {words('dimension_label')}
            </th>
            <th scope="col" class="words minor">
              {words('dimension_place')}
            </th>
            <th scope="col" class="minor">
              {words('earnedSale')}
            </th>
            <SortHead text={words('earnedCommission')} isSorted={by === 'amount'} onSort={() => setBy('amount')} />
            <th scope="col" class="words minor">
              {words('earnedNext')}
            </th>
          </tr>
        </thead>
        <tbody>
          {commissions.map((commission, at) => (
            <CommissionRow key={at} {...{ commission, today }} />
          ))}
        </tbody>
      </ScrolledTable>
      {found.count > mostShown && <p class="soft">{words('importMore', number(found.count - mostShown))}</p>}
    </>
  );
}

type RowProps = { commission: Commission; today: string };

function CommissionRow({ commission, today }: RowProps) {
  const speech = useSpeech();
  const { words, locale } = speech;
  const { day, stage, remark, label, place, sale, amount } = commission;
  return (
    <tr>
      <th scope="row">{dayName(day, locale) || '–'}</th>
      <td class="words">
        <span class={`stage ${stage}`}>{stageName(stage, remark, words)}</span>
      </td>
      <td class="words label" title={label.state === 'named' ? maskedMail(label.name) : undefined}>
        {label.state === 'named' ? <Chip>{maskedMail(label.name)}</Chip> : shownName(label, 'label', speech)}
      </td>
      <td class="words minor">{shownName(place, 'place', speech)}</td>
      <td class="minor">{sale ? formatExact(sale, locale) : '–'}</td>
      <td class="money">{formatExact(amount, locale)}</td>
      <td class="words minor">{nextOf(commission, today, speech)}</td>
    </tr>
  );
}

/** A commission's label or place, where it has one name or several. */
const shownName = (name: PartName, dimension: 'label' | 'place', speech: Speech): string =>
  name.state === 'named' || name.state === 'several' ? partName(name, dimension, speech) : '–';

/** What will become of a commission, or what became of it. A day that has passed is no promise any more. */
function nextOf(
  { stage, remark, locks = '', pays = '' }: Commission,
  today: string,
  { words, locale }: Speech,
): string {
  switch (stage) {
    case 'pending':
      return locks >= today ? words('earnedLocksAbout', dayName(locks, locale)) : '–';
    case 'locked':
      return pays >= today ? words('earnedPaysAbout', dayName(pays, locale)) : '–';
    case 'cleared':
      return words('earnedBalance');
    case 'withdrawn':
      return words('earnedPaidOut');
    case 'reversed':
      return reasonName(remark, words) ?? '–';
    default:
      return '–';
  }
}
