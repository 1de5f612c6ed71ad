import { useMemo, useState } from 'preact/hooks';
import { formatExact } from '../../../../core/earnings/exact.ts';
import type { PartName } from '../../../../core/earnings/summary/name-of.ts';
import type { Earned } from '../../../../core/earnings/sums/earned.ts';
import type { EarnedPart, PartsOrder } from '../../../../core/earnings/sums/lists/parts.ts';
import { keyFor } from '../../../../core/sentences.ts';
import type { MessageKey } from '../../../../core/speech/words.ts';
import { useSpeech } from '../../../../ui/hooks/speech-context.ts';
import { partName, type ShownDimension, textOf } from './part-name.ts';
import { ScrolledTable } from './scrolled-table.tsx';
import { SortHead } from './sort-head.tsx';
import { mostShown, useFollowing } from './use-following.ts';

/** The columns of numbers, by which the table is sorted, highest first. */
const headings: Readonly<Record<PartsOrder, MessageKey>> = {
  count: 'earnedNumber',
  amount: 'earnedAmount',
  clicks: 'earnedClicks',
  perHundred: 'earnedPerHundred',
};
const columns = Object.keys(headings) as PartsOrder[];
const ofClicks: ReadonlySet<PartsOrder> = new Set(['clicks', 'perHundred']);

type Props = { earned: Earned; name: string; dimension: ShownDimension; search: string };

/** What each label, place, page or week earned, the highest first; with clicks if a report has them. */
export function PartsTable({ earned: { clicks, find }, name, dimension, search }: Props) {
  const speech = useSpeech();
  const { words, number } = speech;
  const [by, setBy] = useState<PartsOrder>('amount');
  const found = useMemo(() => {
    const isSought = (part: PartName) =>
      `${partName(part, dimension, speech)} ${textOf(part)}`.toLowerCase().includes(search);
    return find(dimension, { by, most: mostShown, ...(search === '' ? {} : { isSought }) });
  }, [find, dimension, by, search, speech]);
  const parts = useFollowing(found.parts);
  const hasClicks = clicks > 0;
  return (
    <>
      <ScrolledTable name={name}>
        <thead>
          <tr>
            <th scope="col">{words(keyFor('dimension', dimension))}</th>
            {columns
              .filter((column) => hasClicks || !ofClicks.has(column))
              .map((column) => (
                <SortHead
                  key={column}
                  text={words(headings[column])}
                  isSorted={column === by}
                  onSort={() => setBy(column)}
                />
              ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <PartRow key={`${part.name.state} ${textOf(part.name)}`} {...{ part, dimension, hasClicks }} />
          ))}
        </tbody>
      </ScrolledTable>
      {found.count > mostShown && <p class="soft">{words('importMore', number(found.count - mostShown))}</p>}
    </>
  );
}

type RowProps = { part: EarnedPart; dimension: ShownDimension; hasClicks: boolean };

function PartRow({ part: { name, count, amount, clicks, perHundred }, dimension, hasClicks }: RowProps) {
  const speech = useSpeech();
  const { words, number, locale } = speech;
  return (
    <tr>
      <th scope="row">
        {partName(name, dimension, speech)}
        {dimension === 'page' && name.state === 'named' && (
          <div class="soft">{name.name.replace('https://www.upwork.com', '')}</div>
        )}
        {name.state === 'unlinked' && <div class="soft">{words('earnedUnlinkedWhy')}</div>}
      </th>
      <td>{number(count)}</td>
      <td class="money">{formatExact(amount, locale)}</td>
      {hasClicks && <td>{number(clicks)}</td>}
      {hasClicks && <td>{perHundred ? formatExact(perHundred, locale) : '–'}</td>}
    </tr>
  );
}
