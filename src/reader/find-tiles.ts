import { type ItemKind, linkedItem } from './linked-item.ts';
import { otherParts, rails } from './other-parts.ts';
import { type Note, places, readPlace } from './places.ts';
import { textOf } from './text/read-text.ts';

const most = 200;
const mostToOne = 20;
const elsewhere = new RegExp(`${rails}|suggest|sponsor|promoted|more like`, 'i');
const onHome = /recently|sponsor|promoted/i;

/** The tile of one person or project in a list, with the links to it. */
type Tile = { address: string; links: Element[]; tile: Element };

/**
 * The tiles of every person, or every project, that the main part of a result list, a hire page or a category links to,
 * once each. A tile is the largest element around a link that contains no other person's link, so no class names of the
 * current build are needed.
 */
export function findTiles(root: Element, what: ItemKind, isHome: boolean, note: Note): Tile[] {
  const isOther = otherParts(root, isHome ? onHome : elsewhere);
  const lists = readPlace(root, 'list', note, (found) => (found.length > 0 ? found : undefined)) ?? [root];
  const links = new Map<string, Element[]>();
  for (const link of lists.flatMap((list) => [...list.querySelectorAll('a[href]')])) {
    const address = linkedItem(link, what);
    if (address === undefined || link.closest('aside, header') || isOther(link)) continue;
    if (links.size === most && !links.has(address)) break;
    const same = links.get(address);
    if (!same) links.set(address, [link]);
    else if (same.length < mostToOne) same.push(link);
  }
  const tiles = [...links].map(([address, found]) => ({
    address,
    links: found,
    tile: tileAround(found, address, what, root),
  }));
  const isMain = mainList(tiles.map(({ tile }) => tile));
  return tiles.filter(({ tile }) => isMain(tile));
}

/** Tells whether a tile belongs to the main list: the one with the most adjacent tiles, and all tiles built the same way. */
function mainList(tiles: Element[]): (tile: Element) => boolean {
  const counts = new Map<Element | null, number>();
  for (const { parentElement } of tiles) counts.set(parentElement, (counts.get(parentElement) ?? 0) + 1);
  const [fullest] = [...counts].sort((one, other) => other[1] - one[1]);
  const make = (tile: Element | undefined) =>
    `${tile?.localName}.${tile?.getAttribute('class')?.trim().split(/\s/)[0] ?? ''}`;
  const main = make(tiles.find((tile) => tile.parentElement === fullest?.[0]));
  return (tile) => make(tile).replace(/[\d_-].*/, '') === main.replace(/[\d_-].*/, '');
}

function tileAround([first, ...others]: Element[], address: string, what: ItemKind, root: Element): Element {
  const link = [first, ...others].find((one) => textOf(one) !== '') ?? first;
  if (!link) return root;
  const isAlone = (part: Element) =>
    [...part.querySelectorAll('a[href]')].every((one) => [undefined, address].includes(linkedItem(one, what)));
  for (const [selector] of places.tile) {
    const known = link.closest(selector);
    if (known && root.contains(known) && isAlone(known)) return known;
  }
  let tile = link;
  for (let up = link.parentElement; up; up = up.parentElement) {
    if (!isAlone(up)) return tile;
    if (up === root) break;
    tile = up;
  }
  // With a single item the extent of its tile is unknown, so only the link itself is certain.
  return link;
}
