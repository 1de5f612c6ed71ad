import type { TermFact } from '../../core/commission/terms.ts';
import { keyFor } from '../../core/sentences.ts';
import { useWords } from '../hooks/speech-context.ts';

/** The source of a term's value, when it was checked and how certain it is, or that only the contract can tell. */
export function TermOrigin({ fact, isDefault = true }: { fact: TermFact; isDefault?: boolean }) {
  const words = useWords();
  const { source, asOf, confidence } = fact;
  if (!isDefault) return <>{words('termsYours')}</>;
  if (!source) return <>{words('termsUnknown')}</>;
  return <>{words('termsKnown', new URL(source).hostname, asOf, words(keyFor('confidence', confidence)))}</>;
}
