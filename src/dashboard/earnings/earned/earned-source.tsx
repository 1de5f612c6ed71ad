import { dayOf } from '../../../core/day-of.ts';
import type { AllEarned } from '../../../flow/earnings/load-earned.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { dayName } from './day-name.ts';

/** The report behind the figures. */
export function EarnedSource({ earned: { newest } }: { earned: AllEarned }) {
  const { words, locale } = useSpeech();
  if (!newest) return null;
  return <p class="soft">{words('earnedNewest', newest.name ?? '–', dayName(dayOf(newest.at), locale))}</p>;
}
