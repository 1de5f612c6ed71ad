import { ErrorDetails } from './error-details.tsx';
import { useWords } from './hooks/speech-context.ts';

/** Replaces a page that could not be opened: a sentence, and the details to copy. */
export function Failure({ error }: { error: unknown }) {
  const words = useWords();
  return (
    <main class="stack">
      <h1>{words('failed')}</h1>
      <ErrorDetails error={error} />
    </main>
  );
}
