import { useMemo, useState } from 'preact/hooks';
import { isObject } from '../../core/is-object.ts';
import type { LinkLine, LinkQuery } from '../../core/library/find-links.ts';
import { useKept } from '../use-kept.ts';
import type { Sort } from './table/sort.ts';
import { useFound } from './use-found.ts';
import { useLibrary } from './use-library.ts';

const none: readonly LinkLine[] = [];
const everything: LinkQuery = { words: '' };

/** A search as it was kept. */
const readQuery = (kept: unknown): LinkQuery | undefined =>
  isObject(kept) && typeof kept.words === 'string' ? (kept as LinkQuery) : undefined;

/** The view of the library: the query, the order, the matching links and the selected ones. */
export function useLinks() {
  const { library, read, retry } = useLibrary();
  const [query, setQuery] = useKept('search', everything, readQuery);
  const [sort, setSort] = useState<Sort>({ by: 'usedAt', descending: true });
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const lines = (library !== 'unreadable' && library?.lines) || none;
  const { found, isWhole, findAll } = useFound(lines, sort, query, selected.size > 0);
  // Actions never touch a row that is not shown because it was filtered out or deleted by another page.
  const chosen = useMemo(() => {
    if (selected.size === 0) return selected;
    const shown = new Set(found.map(({ id }) => id));
    return new Set([...selected].filter((id) => shown.has(id)));
  }, [found, selected]);
  const selectAll = () => select(new Set(findAll().map(({ id }) => id)));
  return { library, read, retry, lines, query, setQuery, sort, setSort, found, isWhole, chosen, select, selectAll };
}
