import { useEffect, useState } from 'preact/hooks';

/** How many rows of a table are shown. The export contains all. */
export const mostShown = 100;

/** As many as are seen without scrolling: they answer at once, and the others follow. */
const shownFirst = 12;

/** The rows to show: the first at once, the others with the next task. */
export function useFollowing<T>(rows: readonly T[]): readonly T[] {
  const [followed, setFollowed] = useState<readonly T[]>();
  useEffect(() => {
    const task = setTimeout(() => setFollowed(rows));
    return () => clearTimeout(task);
  }, [rows]);
  return followed === rows ? rows : rows.slice(0, shownFirst);
}
