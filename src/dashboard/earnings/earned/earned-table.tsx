import { useState } from 'preact/hooks';
import { formatExact } from '../../../core/earnings/exact.ts';
import type { Earned } from '../../../core/earnings/summary/earned.ts';
import { keyFor } from '../../../core/sentences.ts';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { partName, type ShownDimension, shownDimensions } from './part-name.ts';

/** How many rows are shown. The highest earnings come first, and the export contains all. */
const mostShown = 200;

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
  const parts = summary.parts[dimension];
  const hasClicks = summary.clicks > 0;
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section class="earned-parts" tabIndex={0} aria-label={`${name}: ${words(keyFor('dimension', dimension))}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words(keyFor('dimension', dimension))}</th>
              <th scope="col">{words('earnedNumber')}</th>
              <th scope="col">{words('earnedAmount')}</th>
              {hasClicks && <th scope="col">{words('earnedClicks')}</th>}
              {hasClicks && <th scope="col">{words('earnedPerHundred')}</th>}
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
