import { formatExact } from '../../../../core/earnings/exact.ts';
import type { Earned } from '../../../../core/earnings/sums/earned.ts';
import { dayName } from '../../../../core/speech/day-name.ts';
import { useSpeech } from '../../../../ui/hooks/speech-context.ts';

/** What each week's clicks earned, with the pending part; the table by week has the same numbers. */
export function EarnedChart({ earned: { weeks, currency }, name }: { earned: Earned; name: string }) {
  const { words, locale } = useSpeech();
  const tallest = Math.max(...weeks.map(({ pending, certain }) => pending + certain));
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last || weeks.length < 2 || tallest <= 0) return null;
  const show = (tenThousandths: number) =>
    formatExact(currency === undefined ? { tenThousandths } : { tenThousandths, currency }, locale);
  const share = (amount: number) => `${Math.max(0, (amount / tallest) * 100)}%`;
  return (
    <figure class="earned-weeks">
      <figcaption class="row wrap">
        <span class="grow">{words('earnedWeeks')}</span>
        <span class="earned-key certain">{words('earnedCertain')}</span>
        <span class="earned-key">{words('figure_pending')}</span>
      </figcaption>
      <div class="earned-bars" role="img" aria-label={`${name}: ${words('earnedWeeks')}`}>
        {weeks.map(({ monday, pending, certain }) => (
          <div key={monday} title={`${dayName(monday, locale)}: ${show(pending + certain)}`}>
            <i style={{ blockSize: share(pending) }} />
            <i class="certain" style={{ blockSize: share(certain) }} />
          </div>
        ))}
      </div>
      <div class="row soft">
        <span class="grow">{dayName(first.monday, locale)}</span>
        <span>{dayName(last.monday, locale)}</span>
      </div>
    </figure>
  );
}
