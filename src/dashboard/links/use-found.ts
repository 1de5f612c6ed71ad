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

/** More rows than the table shows at once. */
const shownFirst = 60;

/**
 * The lines that match a query, in order. After a new query or order, the visible lines come at once and the others with
 * the next task; until then `isWhole` is false. So no key waits for a hundred thousand lines. `findAll` returns all at
 * once.
 */
export function useFound(lines: readonly LinkLine[], sort: Sort, query: LinkQuery, isSelecting: boolean) {
  const index = useMemo(() => indexLines(sortLinks(lines, sort.by, sort.descending, sort.ranks)), [lines, sort]);
  // If only the lines or the selection changed, all are found at once, because the user may be anywhere among them.
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
