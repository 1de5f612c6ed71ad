import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  findIn,
  indexLines,
  type LineIndex,
  type LinkLine,
  type LinkQuery,
  sortLinks,
} from '../../core/library/find-links.ts';
import type { Sort } from './table/sort.ts';

/** More than the table shows at once. */
const shownFirst = 60;

/**
 * The lines that a query finds, in an order. Where words or order are new, what the table can show comes at once, and the
 * others with the next task, until which `isWhole` is false: no key waits for a hundred thousand. `findAll` does not wait.
 */
export function useFound(lines: readonly LinkLine[], sort: Sort, query: LinkQuery, isSelecting: boolean) {
  const index = useMemo(() => indexLines(sortLinks(lines, sort.by, sort.descending)), [lines, sort]);
  // Other lines, or other selected ones, find all at once: the user may stand anywhere among them.
  const shown = useRef<{ query: LinkQuery; sort: Sort }>(undefined);
  const isNew = shown.current?.query !== query || shown.current.sort !== sort;
  const most = isNew && !isSelecting ? shownFirst : Infinity;
  const [last, setLast] = useState<{ index: LineIndex; query: LinkQuery; found: LinkLine[] }>();
  const known = last?.index === index && last.query === query ? last.found : undefined;
  const found = useMemo(() => known ?? findIn(index, query, most), [known, index, query, most]);
  const isWhole = known !== undefined || found.length < most;
  const findAll = () => findIn(index, query);
  useLayoutEffect(() => {
    if (isWhole) shown.current = { query, sort };
  }, [isWhole, query, sort]);
  useEffect(() => {
    if (isWhole) return;
    const task = setTimeout(() => setLast({ index, query, found: findAll() }));
    return () => clearTimeout(task);
  }, [found]);
  return { found, isWhole, findAll };
}
