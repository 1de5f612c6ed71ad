import { useWords } from './hooks/speech-context.ts';

/** The details of an unexpected error, to be copied. Nothing is sent. */
export function ErrorDetails({ error }: { error: unknown }) {
  const words = useWords();
  const details = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
  return (
    <>
      <textarea readOnly value={details} aria-label={words('failedDetails')} />
      <button class="button" type="button" onClick={() => void navigator.clipboard.writeText(details)}>
        {words('failedCopy')}
      </button>
    </>
  );
}
