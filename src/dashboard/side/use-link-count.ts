import { useEffect, useState } from 'preact/hooks';
import { countLines, onLinksChanged } from '../../flow/library/library-lines.ts';

/** Counting takes long in a large library, so the section in front reads what it shows first. */
const waitMs = 500;

/** How many links the library has, counted again whenever they change. Nothing while it cannot be counted. */
export function useLinkCount(): number | undefined {
  const [count, setCount] = useState<number>();
  useEffect(() => {
    const life = new AbortController();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      waiting = undefined;
      void countLines().then(
        (next) => life.signal.aborted || setCount(next),
        () => undefined,
      );
    };
    const lookSoon = () => {
      waiting ??= setTimeout(look, waitMs);
    };
    lookSoon();
    onLinksChanged(lookSoon, life.signal);
    return () => {
      life.abort();
      clearTimeout(waiting);
    };
  }, []);
  return count;
}
