import { useEffect, useState } from 'preact/hooks';
import { shortenedIn } from '../../flow/impact/shorten.ts';

/** The link for which the page was opened to make a short one, by its id. The address forgets it, so that a reload opens no details. */
export function useAskedLink(): string | undefined {
  const [asked, setAsked] = useState<string>();
  useEffect(() => {
    const look = () => {
      const found = shortenedIn(location.hash);
      if (found === undefined) return;
      setAsked(found);
      history.replaceState(history.state, '', '#links');
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return asked;
}
