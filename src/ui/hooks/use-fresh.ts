import { useEffect, useState } from 'preact/hooks';

/** How long something that was just done is shown as such. */
const freshMs = 1600;

/** Whether something is there and is so new that it is still shown as just done. Another one, even an equal one, is new. */
export function useFresh(what: object | undefined): boolean {
  const [stale, setStale] = useState<object>();
  useEffect(() => {
    if (!what) return;
    const timer = setTimeout(setStale, freshMs, what);
    return () => clearTimeout(timer);
  }, [what]);
  return what !== undefined && what !== stale;
}
