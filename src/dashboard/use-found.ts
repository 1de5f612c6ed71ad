import { useEffect, useMemo, useState } from 'preact/hooks';
import { findIn, indexLines, type LinkLine, type LinkQuery, sortLinks } from '../core/library/find-links.ts';
import type { Sort } from './links-table.tsx';

/** More than the table shows at once. */
const shownFirst = 60;

/**
 * The lines that a query finds, in an order. What the table can show comes at once, and the others with the next task: no
 * key waits for a hundred thousand. `count` says how many they are and, until that is known, how many they were; `findAll`
 * does not wait.
 */
export function useFound(lines: readonly LinkLine[], sort: Sort, query: LinkQuery, isSelecting: boolean) {
  const index = useMemo(() => indexLines(sortLinks(lines, sort.by, sort.descending)), [lines, sort]);
  const most = isSelecting ? Infinity : shownFirst;
  const first = useMemo(() => findIn(index, query, most), [index, query, most]);
  const findAll = () => findIn(index, query);
  const [whole, setWhole] = useState({ first, found: first });
  useEffect(() => {
    if (first.length < most) return setWhole({ first, found: first });
    const task = setTimeout(() => setWhole({ first, found: findAll() }));
    return () => clearTimeout(task);
  }, [first]);
  const found = whole.first === first ? whole.found : first;
  return { found, count: first.length < most ? first.length : whole.found.length, findAll };
}
