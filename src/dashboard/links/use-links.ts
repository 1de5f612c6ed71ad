import { useMemo, useState } from 'preact/hooks';
import { isObject } from '../../core/is-object.ts';
import type { LinkLine, LinkQuery } from '../../core/library/find-links.ts';
import { linesByPage } from '../../core/library/lines-by-page.ts';
import { useKept } from '../use-kept.ts';
import type { Sort } from './table/sort.ts';
import { useEarnedByLinks } from './table/use-earned-by-links.ts';
import { useFound } from './use-found.ts';
import { useLibrary } from './use-library.ts';

const none: readonly LinkLine[] = [];
/** The query that finds every link. */
export const everything: LinkQuery = { words: '' };

/** Reads a kept search. */
const readQuery = (kept: unknown): LinkQuery | undefined =>
  isObject(kept) && typeof kept.words === 'string' ? (kept as LinkQuery) : undefined;

/** The library as the user sees it: the query, the order, the matching links and the selection. */
export function useLinks() {
  const { library, read, retry } = useLibrary();
  const [query, setQuery] = useKept('search', everything, readQuery);
  const [chosenSort, setSort] = useState<Sort>({ by: 'usedAt', descending: true });
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const lines = (library !== 'unreadable' && library?.lines) || none;
  const earned = useEarnedByLinks(library !== 'unreadable' && library?.isWhole === true);
  const ranks = chosenSort.by === 'earned' ? earned?.ranks : undefined;
  const sort = useMemo(() => (ranks ? { ...chosenSort, ranks } : chosenSort), [chosenSort, ranks]);
  const pages = useMemo(() => linesByPage(lines), [lines]);
  const { found, isWhole, findAll } = useFound(pages, sort, query, selected.size > 0);
  // Rows that are not shown, because they are filtered out or deleted by another page, are never changed.
  const chosen = useMemo(() => {
    if (selected.size === 0) return selected;
    return new Set(found.map(({ landingPage }) => landingPage).filter((page) => selected.has(page)));
  }, [found, selected]);
  const selectAll = () => select(new Set(findAll().map(({ landingPage }) => landingPage)));
  const chosenLines = useMemo(
    () => (chosen.size === 0 ? [] : found.filter(({ landingPage }) => chosen.has(landingPage))),
    [found, chosen],
  );
  const foundLinks = useMemo(() => found.reduce((sum, { ids }) => sum + ids.length, 0), [found]);
  const looking = { lines, query, setQuery, sort, setSort, found, foundLinks, isWhole, earned: earned?.earned };
  return { library, read, retry, ...looking, chosen, chosenLines, select, selectAll };
}
