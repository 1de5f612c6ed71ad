import { useEffect, useState } from 'preact/hooks';
import { earnedByLinks, type LinksEarned } from '../../../flow/earnings/earned-by-link.ts';

/** What each page earned, once `isReady` and the reports have been read. Nothing if no commission is kept. */
export function useEarnedByLinks(isReady: boolean): LinksEarned | undefined {
  const [earned, setEarned] = useState<LinksEarned>();
  useEffect(() => {
    if (!isReady) return;
    const life = new AbortController();
    earnedByLinks({ signal: life.signal }).then(
      (found) => life.signal.aborted || setEarned(found),
      () => undefined, // The links are there all the same.
    );
    return () => life.abort();
  }, [isReady]);
  return earned;
}
