import { termFacts } from '../../core/commission/term-facts.ts';
import { keyFor } from '../../core/speech/words.ts';
import { useWords } from '../hooks/speech-context.ts';

/** Where the value of a term is known from, when it was looked up and how sure it is, or that the contract has to say. */
export function TermOrigin({ name, isDefault = true }: { name: keyof typeof termFacts; isDefault?: boolean }) {
  const words = useWords();
  const { source, asOf, confidence } = termFacts[name];
  if (!isDefault) return <>{words('termsYours')}</>;
  if (!source) return <>{words('termsUnknown')}</>;
  return <>{words('termsKnown', new URL(source).hostname, asOf, words(keyFor('confidence', confidence)))}</>;
}
