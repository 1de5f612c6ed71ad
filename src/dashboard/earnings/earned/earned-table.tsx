import { useMemo, useState } from 'preact/hooks';
import { formatExact } from '../../../core/earnings/exact.ts';
import type { Earned } from '../../../core/earnings/summary/earned.ts';
import { keyFor } from '../../../core/sentences.ts';
import type { MessageKey } from '../../../core/speech/words.ts';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { partName, type ShownDimension, shownDimensions } from './part-name.ts';

/** How many rows are shown. The highest earnings come first, and the export contains all. */
const mostShown = 200;

/** With fewer parts, nothing has to be sought. */
const fewParts = 10;

type Part = Earned['summary']['parts']['label'][number];

const textOf = ({ name }: Part) => (name.state === 'named' ? name.name : '');

/** The columns of numbers, by which the table is sorted, highest first. */
const columns = {
  count: ({ total }: Part) => total.count,
  amount: ({ total }: Part) => total.commission[0]?.tenThousandths ?? 0,
  clicks: ({ clicks }: Part) => clicks,
  perHundred: ({ perHundredClicks }: Part) => perHundredClicks[0]?.tenThousandths ?? 0,
};
type Column = keyof typeof columns;
const ofClicks: ReadonlySet<Column> = new Set(['clicks', 'perHundred']);
const headings: Readonly<Record<Column, MessageKey>> = {
  count: 'earnedNumber',
  amount: 'earnedAmount',
  clicks: 'earnedClicks',
  perHundred: 'earnedPerHundred',
};

/** What each label, place, page or week earned, the highest first; with clicks if a report has them. */
export function EarnedTable({
  earned: { summary, currency, areClickDaysKnown },
  name,
}: {
  earned: Earned;
  name: string;
}) {
  const speech = useSpeech();
  const { words, number, locale } = speech;
  const [dimension, setDimension] = useState<ShownDimension>('label');
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<Column>('amount');
  const all = summary.parts[dimension];
  const parts = useMemo(() => {
    const sought = search.trim().toLowerCase();
    const texts = (part: Part) => `${partName(part.name, dimension, speech)} ${textOf(part)}`.toLowerCase();
    const found = sought === '' ? all : all.filter((part) => texts(part).includes(sought));
    return sort === 'amount' ? found : [...found].sort((one, other) => columns[sort](other) - columns[sort](one));
  }, [all, search, sort, speech]);
  const hasClicks = summary.clicks > 0;
  const shown = (Object.keys(columns) as Column[]).filter((column) => hasClicks || !ofClicks.has(column));
  const money = (tenThousandths: number) =>
    formatExact(currency === undefined ? { tenThousandths } : { tenThousandths, currency }, locale);
  return (
    <>
      <SelectField
        class="fit"
        label={words('earnedBy')}
        value={dimension}
        options={shownDimensions.map((one) => [one, words(keyFor('dimension', one))] as const)}
        onChoose={setDimension}
      />
      {all.length > fewParts && (
        <TextField
          type="search"
          label={words('earnedSearch')}
          isLabelHidden
          placeholder={words('earnedSearch')}
          value={search}
          onText={setSearch}
        />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section class="earned-parts" tabIndex={0} aria-label={`${name}: ${words(keyFor('dimension', dimension))}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words(keyFor('dimension', dimension))}</th>
              {shown.map((column) => (
                <th key={column} scope="col" aria-sort={column === sort ? 'descending' : 'none'}>
                  <button class="plain" type="button" onClick={() => setSort(column)}>
                    {words(headings[column])}
                    <span aria-hidden="true">{column === sort ? ' ↓' : ''}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.slice(0, mostShown).map((part) => (
              <tr key={`${part.name.state} ${part.name.state === 'named' ? part.name.name : ''}`}>
                <th scope="row">
                  {partName(part.name, dimension, speech)}
                  {dimension === 'page' && part.name.state === 'named' && (
                    <div class="soft">{part.name.name.replace('https://www.upwork.com', '')}</div>
                  )}
                  {part.name.state === 'unlinked' && <div class="soft">{words('earnedUnlinkedWhy')}</div>}
                </th>
                <td>{number(part.total.count)}</td>
                <td class="money">{money(part.total.commission[0]?.tenThousandths ?? 0)}</td>
                {hasClicks && <td>{number(part.clicks)}</td>}
                {hasClicks && <td>{part.clicks > 0 ? money(part.perHundredClicks[0]?.tenThousandths ?? 0) : '–'}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {hasClicks && <p class="soft">{words(areClickDaysKnown ? 'earnedClickDays' : 'earnedClickDaysUnknown')}</p>}
      {parts.length > mostShown && <p class="soft">{words('importMore', number(parts.length - mostShown))}</p>}
    </>
  );
}
