import { useWords } from './hooks/speech-context.ts';

/** What is shown when something failed that nobody expected: a sentence, and the details to copy. Nothing is sent. */
export function Failure({ error }: { error: unknown }) {
  const words = useWords();
  const details = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
  return (
    <main class="stack">
      <h1>{words('failed')}</h1>
      <textarea readOnly value={details} aria-label={words('failed')} />
      <button class="button" type="button" onClick={() => void navigator.clipboard.writeText(details)}>
        {words('failedCopy')}
      </button>
    </main>
  );
}
