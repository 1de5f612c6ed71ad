import { formatExact } from '../../../../core/earnings/exact.ts';
import type { Due, Earned } from '../../../../core/earnings/sums/earned.ts';
import { type Figure, figures, oddStages } from '../../../../core/earnings/sums/view.ts';
import { keyFor } from '../../../../core/sentences.ts';
import { dayName } from '../../../../core/speech/day-name.ts';
import { FigureCard, Figures } from '../../../../ui/display/figure-card.tsx';
import { useSpeech } from '../../../../ui/hooks/speech-context.ts';
import { WhyLink } from '../../../help/why-link.tsx';
import { EarnedChart } from './earned-chart.tsx';
import { EarnedTable } from './earned-table.tsx';

/** How many days of expected payments are listed. */
const daysTold = 3;

type Props = {
  earned: Earned;
  today: string;
  /** There is no other currency to distinguish it from. */
  isAlone: boolean;
};

/** What links earned in one currency: by stage, the expected payments, and by label, place, page or week. */
export function EarnedBlock({ earned, today, isAlone }: Props) {
  const { words, counted, number, locale } = useSpeech();
  const { currency, stages, averageSale, perHundredClicks, clicks, capped = 0 } = earned;
  const name = currency === undefined ? words('earnedNoCurrency') : words('earnedIn', currency);
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  const told = (key: 'earnedLocks' | 'earnedPays', days: readonly Due[]) =>
    days
      .filter(({ day }) => day >= today)
      .slice(0, daysTold)
      .map(({ day, amount }) => words(key, formatExact(amount, locale), dayName(day, locale)));
  const [nextLock, ...laterLocks] = told('earnedLocks', earned.locks);
  const [nextPayout, ...laterPayouts] = told('earnedPays', earned.payouts);
  const later = [...laterLocks, ...laterPayouts];
  const next: Partial<Record<Figure, string | undefined>> = { pending: nextLock, locked: nextPayout };
  const isClicksAlone = Object.values(stages).every((count) => count === 0);
  if (isClicksAlone)
    return (
      <section class="earned-block">
        <p>{words('earnedClicksAlone')}</p>
        <EarnedTable {...{ earned, today }} name={words('earnedClicks')} />
        <ClickDays earned={earned} />
      </section>
    );
  const contracts = [
    ...(averageSale ? [words('earnedAverageSale', formatExact(averageSale, locale))] : []),
    ...(capped > 0 ? [counted('earnedCapped', capped)] : []),
  ];
  const odd = oddStages.filter((stage) => stages[stage] > 0);
  return (
    <section class="earned-block">
      <h3 class={isAlone && currency !== undefined ? 'sr-only' : undefined}>{name}</h3>
      {currency === undefined && <p class="soft">{words('earnedNoCurrencyWhat')}</p>}
      <Figures>
        {figures.map((figure) => {
          const { count, amount } = earned.figures[figure];
          const shown = formatExact(amount, locale);
          const isReversed = figure === 'reversed';
          const notes = isReversed
            ? [amount.tenThousandths > 0 ? words('earnedLost', shown) : undefined]
            : [counted('earnedCount', count), next[figure]];
          return (
            <FigureCard
              key={figure}
              name={words(keyFor('figure', figure))}
              value={isReversed ? number(count) : shown}
              note={notes.filter((note) => note !== undefined).join(' · ')}
              isMoney={!isReversed}
            />
          );
        })}
        {perHundredClicks && (
          <FigureCard
            name={words('earnedPerHundred')}
            value={formatExact(perHundredClicks, locale)}
            note={counted('planGoalClicks', clicks)}
            isMoney
          />
        )}
      </Figures>
      <ClickDays earned={earned} />
      {later.length > 0 && <p class="soft">{words('earnedDue', later.join(' · '))}</p>}
      {contracts.length > 0 && <p class="soft">{contracts.join(' · ')}</p>}
      {odd.length > 0 && (
        <p class="soft">
          {words('earnedAlso', list.format(odd.map((stage) => words(keyFor('odd', stage), number(stages[stage])))))}
        </p>
      )}
      {earned.figures.reversed.count > 0 && <WhyLink />}
      <EarnedChart earned={earned} name={name} />
      <EarnedTable {...{ earned, today, name }} />
    </section>
  );
}

/** Which commissions and days the numbers per 100 clicks count. */
function ClickDays({ earned: { clicks, areClickDaysKnown } }: { earned: Earned }) {
  const { words } = useSpeech();
  if (clicks === 0) return null;
  return <p class="soft">{words(areClickDaysKnown ? 'earnedClickDays' : 'earnedClickDaysUnknown')}</p>;
}
