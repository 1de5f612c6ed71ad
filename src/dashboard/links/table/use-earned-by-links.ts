import { useEffect, useState } from 'preact/hooks';
import { earnedByLinks, type LinksEarned } from '../../../flow/earnings/earned-by-link.ts';
import { useSettings } from '../../../ui/hooks/settings-context.ts';

/** What each page earned, once `isReady` and the reports have been read. Nothing if no commission is kept. */
export function useEarnedByLinks(isReady: boolean): LinksEarned | undefined {
  const { accountCurrency } = useSettings().settings.preferences;
  const [earned, setEarned] = useState<LinksEarned>();
  useEffect(() => {
    if (!isReady) return;
    const life = new AbortController();
    earnedByLinks(accountCurrency, { signal: life.signal }).then(
      (found) => life.signal.aborted || setEarned(found),
      () => undefined, // The links are there all the same.
    );
    return () => life.abort();
  }, [isReady, accountCurrency]);
  return earned;
}
