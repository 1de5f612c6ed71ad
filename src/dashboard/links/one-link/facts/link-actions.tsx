import type { Attribution } from '../../../../core/earnings/attribute.ts';
import { formatExact } from '../../../../core/earnings/exact.ts';
import { dayName } from '../../../../core/speech/day-name.ts';
import { useSpeech } from '../../../../ui/hooks/speech-context.ts';
import { stageName } from '../../../stage-name.ts';

const mostShown = 100;

/** Each commission that came with the sub IDs of a link, the newest first: its day, how far it is, its amount and its id. */
export function LinkActions({ rows }: { rows: readonly Attribution[] }) {
  const { words, counted, number, locale } = useSpeech();
  const isLoose = rows.some(({ by }) => by !== 'as-sent');
  return (
    <details>
      <summary>{counted('earnedCount', rows.length)}</summary>
      <ul class="remarks">
        {rows.slice(0, mostShown).map(({ item, by }) => {
          const amount = item.lost ?? item.commission;
          const told = [
            dayName(item.actionDate.slice(0, 10), locale),
            stageName(item.stage, item.word, words),
            formatExact(amount, locale),
          ];
          return (
            <li key={item.id}>
              {told.join(' · ')} {by !== 'as-sent' && '*'} <code dir="ltr">{item.id}</code>
            </li>
          );
        })}
      </ul>
      {isLoose && <p class="soft">{words('detailLoose')}</p>}
      {rows.length > mostShown && <p class="soft">{words('importMore', number(rows.length - mostShown))}</p>}
    </details>
  );
}
