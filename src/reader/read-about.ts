import type { PageKind } from '../core/page/forms/page-families.ts';
import type { ItemAbout, ListedItem } from '../core/page/page-facts.ts';
import { findTiles } from './find-tiles.ts';
import { readPlace } from './places.ts';
import { isRole } from './text/is-role.ts';
import { textsIn } from './text/read-name.ts';
import { isHidden, linesOf, shownIn, textOf } from './text/read-text.ts';

const success = /(?<!\d)(\d{1,3})\s?% job success(?! score)/gi;
/** `4.9/5`, `4.9 (31 jobs)`; `4.9` alone only counts if the next text is a number of jobs or reviews. */
const outOfFive = /^(\d(?:\.\d{1,2})?)\s?\/\s?5(?:\s?\(|$)/;
const withCount = /^(\d\.\d{1,2})(?:\s?\(\d|$)/;
const count = /^\(\d[\d,.]*[km]?\+?(?: (?:jobs?|reviews?|ratings?))?\)?$/i;

/**
 * What a list says about its people or projects besides names and prices, by their addresses. Whatever is uncertain is
 * left out. Reads the same tiles as the list itself.
 */
export function readAbout(
  document: Document,
  kind: PageKind,
  listed: readonly ListedItem[],
): Record<string, ItemAbout> {
  if (listed.length === 0) return {};
  const root = document.querySelector('main, [role="main"]') ?? document.body;
  const titles = new Map(listed.map(({ address, title }) => [address, title]));
  const what = kind.startsWith('catalog') ? 'catalog-product' : 'profile';
  try {
    const tiles = findTiles(root, what, kind === 'catalog-home', () => undefined);
    return Object.fromEntries(
      tiles.flatMap(({ address, tile }) => {
        const title = titles.get(address);
        if (title === undefined) return [];
        const role = what === 'profile' ? readRole(tile, title) : undefined;
        const about = { ...(role ? { role } : {}), ...readRating(tile) };
        return Object.keys(about).length > 0 ? [[address, about]] : [];
      }),
    );
  } catch {
    return {}; // A page made to break readers says nothing.
  }
}

/** The professional title of a person's tile: from a known place, or the line below the name if it can be nothing else. */
function readRole(tile: Element, name: string): string | undefined {
  const known = readPlace(
    tile,
    'tileRole',
    () => undefined,
    (found) =>
      found
        .filter((one) => !isHidden(one))
        .map(textOf)
        .find((text) => text !== '' && text !== name),
  );
  if (known !== undefined) return known;
  const lines = linesOf(tile);
  const below = lines[lines.findIndex((line) => line.startsWith(name)) + 1];
  if (below === undefined || below === lines[0]) return undefined;
  return isRole(below, shownIn(tile, 'h3, h4, h5, h6').includes(below)) ? below : undefined;
}

/** The stars and the job success of a tile. A tile that shows two different values has none. */
function readRating(tile: Element): ItemAbout {
  const texts = textsIn(tile);
  const stars = only(texts.flatMap((text, at) => starsIn(text, texts[at + 1] ?? '') ?? []));
  const jobs = only([...texts.join(' ').matchAll(success)].map(([, percent]) => Number(percent)));
  return {
    ...(stars !== undefined && stars >= 1 && stars <= 5 ? { stars } : {}),
    ...(jobs !== undefined && jobs <= 100 ? { jobSuccess: jobs } : {}),
  };
}

function starsIn(text: string, next: string): number | undefined {
  const [, ofFive] = outOfFive.exec(text) ?? [];
  if (ofFive !== undefined) return Number(ofFive);
  const [whole, counted] = withCount.exec(text) ?? [];
  return counted !== undefined && (whole !== counted || count.test(next)) ? Number(counted) : undefined;
}

function only(values: readonly number[]): number | undefined {
  const different = new Set(values);
  return different.size === 1 ? values[0] : undefined;
}
