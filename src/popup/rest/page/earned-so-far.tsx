import { useEffect, useState } from 'preact/hooks';
import { formatExact } from '../../../core/earnings/exact.ts';
import { earnedOnPage } from '../../../flow/earnings/earned-by-link.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';

/** What the user's links to this page have earned, as far as reports say. Nothing is shown until that is known. */
export function EarnedSoFar({ landingPage, currency }: { landingPage: string; currency: string }) {
  const { counted, locale } = useSpeech();
  const [earned, setEarned] = useState<Awaited<ReturnType<typeof earnedOnPage>>>();
  useEffect(() => {
    setEarned(undefined);
    const life = new AbortController();
    earnedOnPage(landingPage, currency, { signal: life.signal }).then(
      (found) => life.signal.aborted || setEarned(found),
      () => undefined, // Another part says that the library cannot be read.
    );
    return () => life.abort();
  }, [landingPage, currency]);
  if (!earned) return null;
  const amounts = earned.commission.map((sum) => formatExact(sum, locale)).join(' + ');
  return <p class="soft">{counted('earnedPage', earned.count, amounts)}</p>;
}
