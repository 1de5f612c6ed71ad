import { useEffect, useMemo, useState } from 'preact/hooks';
import { earnedRanks, type LinkEarned } from '../../../core/earnings/summary/by-link.ts';
import { earnedByLinks } from '../../../flow/earnings/earned-by-link.ts';

/** What each page earned, and its place in an order by that. */
export type LinksEarned = { earned: ReadonlyMap<string, LinkEarned>; ranks: ReadonlyMap<string, number> };

/** What each page earned, once `isReady` and the reports have been read. Nothing if no commission is kept. */
export function useEarnedByLinks(isReady: boolean): LinksEarned | undefined {
  const [earned, setEarned] = useState<ReadonlyMap<string, LinkEarned>>();
  useEffect(() => {
    if (!isReady) return;
    const life = new AbortController();
    earnedByLinks({ signal: life.signal }).then(
      (found) => life.signal.aborted || setEarned(found),
      () => undefined, // The links are there all the same.
    );
    return () => life.abort();
  }, [isReady]);
  return useMemo(() => earned && { earned, ranks: earnedRanks(earned) }, [earned]);
}
