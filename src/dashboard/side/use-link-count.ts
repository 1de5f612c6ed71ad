import { useEffect, useState } from 'preact/hooks';
import { countLines, watchLines } from '../../flow/library/library-lines.ts';

/** How many links the library has, counted again whenever they change. Nothing while it cannot be counted. */
export function useLinkCount(): number | undefined {
  const [count, setCount] = useState<number>();
  useEffect(() => {
    const life = new AbortController();
    const look = () =>
      void countLines().then(
        (next) => life.signal.aborted || setCount(next),
        () => undefined,
      );
    look();
    watchLines(look, life.signal);
    return () => life.abort();
  }, []);
  return count;
}
