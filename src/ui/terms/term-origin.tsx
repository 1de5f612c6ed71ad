import type { TermFact } from '../../core/commission/terms.ts';
import { keyFor } from '../../core/sentences.ts';
import { dayName } from '../../core/speech/day-name.ts';
import { useSpeech } from '../hooks/speech-context.ts';

/** The source of a term's value, when it was checked and how certain it is, or that only the contract can tell. */
export function TermOrigin({ fact, isDefault = true }: { fact: TermFact; isDefault?: boolean }) {
  const { words, locale } = useSpeech();
  const { source, asOf, confidence } = fact;
  if (!isDefault) return <>{words('termsYours')}</>;
  if (!source) return <>{words('termsUnknown')}</>;
  return (
    <>{words('termsKnown', new URL(source).hostname, dayName(asOf, locale), words(keyFor('confidence', confidence)))}</>
  );
}
