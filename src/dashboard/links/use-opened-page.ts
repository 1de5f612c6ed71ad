import { useEffect, useMemo, useState } from 'preact/hooks';
import type { LinkLine } from '../../core/library/find-links.ts';
import { latestFirst } from '../../core/library/lines-by-page.ts';
import type { Opening, Part } from './one-link/use-shown-link.ts';
import { useAskedLink } from './use-asked-link.ts';

/** The page whose details are open, with its links. If the dashboard was opened at a link, they are open at first. */
export function useOpenedPage(lines: readonly LinkLine[]) {
  const [opening, setOpening] = useState<Opening>();
  const asked = useAskedLink();
  const askedPage = useMemo(() => lines.find(({ id }) => id === asked)?.landingPage, [lines, asked]);
  useEffect(() => {
    if (askedPage !== undefined) setOpening({ page: askedPage });
  }, [asked, askedPage]);
  const page = opening?.page;
  const links = useMemo(() => latestFirst(lines.filter(({ landingPage }) => landingPage === page)), [lines, page]);
  return {
    opening,
    links,
    /** The one of these links for which a short link was asked for. */
    asked: page === askedPage ? asked : undefined,
    open: (next: string, part?: Part) => setOpening({ page: next, ...(part ? { part } : {}) }),
    close: () => setOpening(undefined),
  };
}
