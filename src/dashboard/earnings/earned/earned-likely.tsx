import type { Lookalike } from '../../../core/earnings/attribution/lookalikes.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';

/** Commissions whose sub IDs look like those of a link: a spreadsheet may have changed the file. */
export function EarnedLikely({ lookalikes }: { lookalikes: readonly Lookalike[] }) {
  const { words, counted } = useSpeech();
  if (lookalikes.length === 0) return null;
  const count = lookalikes.reduce((sum, one) => sum + one.count, 0);
  return (
    <details>
      <summary>{counted('earnedLikely', count)}</summary>
      <p class="soft">{words('earnedLikelyWhat')}</p>
      <ul class="remarks">
        {lookalikes.map((one) => (
          <li key={`${one.sent} ${one.like}`}>
            {words('earnedLikelyRow', one.sent, one.like)} · {counted('earnedCount', one.count)}
          </li>
        ))}
      </ul>
    </details>
  );
}
