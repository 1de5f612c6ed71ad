import { useEffect, useMemo, useState } from 'preact/hooks';
import { formatExact } from '../../../../core/earnings/exact.ts';
import type { PartName } from '../../../../core/earnings/summary/name-of.ts';
import type { Earned } from '../../../../core/earnings/sums/earned.ts';
import type { EarnedPart, PartsFound, PartsOrder } from '../../../../core/earnings/sums/parts.ts';
import { keyFor } from '../../../../core/sentences.ts';
import type { MessageKey } from '../../../../core/speech/words.ts';
import { SelectField } from '../../../../ui/fields/select-field.tsx';
import { TextField } from '../../../../ui/fields/text-field.tsx';
import { useSpeech } from '../../../../ui/hooks/speech-context.ts';
import { partName, type ShownDimension, shownDimensions } from './part-name.ts';

/** How many rows are shown. The highest earnings come first, and the export contains all. */
const mostShown = 200;

/** As many as are seen without scrolling: they answer at once, and the others follow. */
const shownFirst = 30;

/** With fewer parts, nothing has to be sought. */
const fewParts = 10;

/** The columns of numbers, by which the table is sorted, highest first. */
const headings: Readonly<Record<PartsOrder, MessageKey>> = {
  count: 'earnedNumber',
  amount: 'earnedAmount',
  clicks: 'earnedClicks',
  perHundred: 'earnedPerHundred',
};
const columns = Object.keys(headings) as PartsOrder[];
const ofClicks: ReadonlySet<PartsOrder> = new Set(['clicks', 'perHundred']);

/** What each label, place, page or week earned, the highest first; with clicks if a report has them. */
export function EarnedTable({ earned, name }: { earned: Earned; name: string }) {
  const { words, number } = useSpeech();
  const { clicks, areClickDaysKnown } = earned;
  const [dimension, setDimension] = useState<ShownDimension>('label');
  const [search, setSearch] = useState('');
  const [by, setBy] = useState<PartsOrder>('amount');
  const { all, found, parts } = useParts(earned.find, { dimension, by, search });
  const hasClicks = clicks > 0;
  const shown = columns.filter((column) => hasClicks || !ofClicks.has(column));
  return (
    <>
      <div class="row wrap earned-by">
        <SelectField
          class="fit"
          label={words('earnedBy')}
          isInline
          value={dimension}
          options={shownDimensions.map((one) => [one, words(keyFor('dimension', one))] as const)}
          onChoose={setDimension}
        />
        {all > fewParts && (
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section class="earned-parts" tabIndex={0} aria-label={`${name}: ${words(keyFor('dimension', dimension))}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words(keyFor('dimension', dimension))}</th>
              {shown.map((column) => (
                <th key={column} scope="col" aria-sort={column === by ? 'descending' : 'none'}>
                  <button class="plain" type="button" onClick={() => setBy(column)}>
                    {words(headings[column])}
                    <span aria-hidden="true">{column === by ? ' ↓' : ''}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <PartRow key={`${part.name.state} ${textOf(part.name)}`} {...{ part, dimension, hasClicks }} />
            ))}
          </tbody>
        </table>
      </section>
      {hasClicks && <p class="soft">{words(areClickDaysKnown ? 'earnedClickDays' : 'earnedClickDaysUnknown')}</p>}
      {found > mostShown && <p class="soft">{words('importMore', number(found - mostShown))}</p>}
    </>
  );
}

type Wanted = { dimension: ShownDimension; by: PartsOrder; search: string };

/** The parts to show: the first at once, the others with the next task. With the number of all parts, and of those found. */
function useParts(find: Earned['find'], { dimension, by, search }: Wanted) {
  const speech = useSpeech();
  const all = useMemo(() => find(dimension, { by: 'amount', most: 0 }).count, [find, dimension]);
  const sought = search.trim().toLowerCase();
  const found = useMemo(() => {
    const isSought = (part: PartName) =>
      `${partName(part, dimension, speech)} ${textOf(part)}`.toLowerCase().includes(sought);
    return find(dimension, { by, most: mostShown, ...(sought === '' ? {} : { isSought }) });
  }, [find, dimension, by, sought, speech]);
  const [followed, setFollowed] = useState<PartsFound>();
  useEffect(() => {
    const task = setTimeout(() => setFollowed(found));
    return () => clearTimeout(task);
  }, [found]);
  return { all, found: found.count, parts: followed === found ? found.parts : found.parts.slice(0, shownFirst) };
}

const textOf = (name: PartName) => (name.state === 'named' ? name.name : '');

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
