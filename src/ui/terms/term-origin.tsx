import type { TermFact } from '../../core/commission/terms.ts';
import { keyFor } from '../../core/sentences.ts';
import { useWords } from '../hooks/speech-context.ts';

/** Where the value of a term is known from, when it was looked up and how sure it is, or that the contract has to say. */
export function TermOrigin({ fact, isDefault = true }: { fact: TermFact; isDefault?: boolean }) {
  const words = useWords();
  const { source, asOf, confidence } = fact;
  if (!isDefault) return <>{words('termsYours')}</>;
  if (!source) return <>{words('termsUnknown')}</>;
  return <>{words('termsKnown', new URL(source).hostname, asOf, words(keyFor('confidence', confidence)))}</>;
}
