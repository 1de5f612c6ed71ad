import type { ListedItem, Offer } from '../core/page/page-facts.ts';
import { type ItemKind, linkedItem } from './linked-item.ts';
import { otherParts, rails } from './other-parts.ts';
import { type Note, places, readPlace } from './places.ts';
import { findPrices } from './product/find-prices.ts';
import { onlyPrice } from './product/only-price.ts';
import { readDelivery } from './product/read-delivery.ts';
import { type ReadPrice, readMoney } from './text/read-money.ts';
import { nameIn } from './text/read-name.ts';
import { isHidden, linesOf, textOf } from './text/read-text.ts';

const most = 200;
const mostToOne = 20;
const elsewhere = new RegExp(`${rails}|suggest|sponsor|promoted|more like`, 'i');
const onHome = /recently|sponsor|promoted/i;
const noName = /^(?:view|see|hire|invite|message|more|open|show|read|book|contact|save|\$|from\b)|^\W*$/i;
const isTitle = (text: string): boolean => !noName.test(text);

/**
 * Lists every person, or every project, that the main part of a result list, a hire page or a category links to, once
 * each. A tile is the largest element around a link that contains no other person's link, so no class names of the
 * current build are needed.
 */
export function readListing(root: Element, what: ItemKind, isHome: boolean, note: Note): ListedItem[] {
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
  const items = [...links].map(([address, found]) => ({
    address,
    found,
    tile: tileAround(found, address, what, root),
  }));
  const isMain = mainList(items.map(({ tile }) => tile));
  return items.flatMap(({ address, found, tile }) => {
    const title = isMain(tile) ? titleOf(tile, found, what, note) : undefined;
    const offer = readOffer(tile, what, note);
    return title === undefined ? [] : [{ title, address, ...(offer ? { offer } : {}) }];
  });
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

/** The title of a tile's item: from a known place, a heading, or the words of a link that are a name and not a button. */
function titleOf(tile: Element, links: Element[], what: ItemKind, note: Note): string | undefined {
  // A person's name may share its element with a rating or a badge.
  const read = (one: Element) => (what === 'profile' ? (nameIn(one) ?? '') : textOf(one));
  const firstName = (elements: (Element | null)[]) =>
    elements
      .filter((one) => one !== null)
      .filter((one) => !isHidden(one))
      .map(read)
      .find(isTitle);
  return (
    readPlace(tile, 'tileName', note, firstName) ??
    firstName(links.map((link) => link.querySelector('h2, h3, h4, h5') ?? link.closest('h2, h3, h4, h5'))) ??
    (what === 'profile'
      ? firstName(links)
      : links
          .filter((link) => !isHidden(link))
          .flatMap(linesOf)
          .find(isTitle)) ??
    firstName([tile.querySelector('h2, h3, h4, h5')])
  );
}

/** The only price of a tile; nothing if it shows several. */
function readOffer(tile: Element, what: ItemKind, note: Note): Offer | undefined {
  const per = what === 'profile' ? 'hour' : 'project';
  const isSort = (price: { per?: 'hour' } | undefined) => (per === 'hour') === (price?.per === 'hour');
  const known = readPlace(tile, 'tileRate', note, (found) => {
    const rates = found.filter((one) => !isHidden(one)).map((one) => readMoney(textOf(one)));
    return rates.some(isSort) ? rates.filter(isSort) : undefined;
  });
  const found = (per === 'hour' ? known : undefined) ?? findPrices(tile).filter(isSort);
  const shown = onlyPrice<ReadPrice>(found);
  if (!shown) return undefined;
  const deliveryDays = per === 'project' ? readDelivery(tile) : undefined;
  const isFrom = per === 'project' && found.some((one) => one?.from);
  return {
    price: shown.price,
    per,
    ...(shown.upTo ? { upTo: shown.upTo } : {}),
    ...(isFrom ? { from: true } : {}),
    ...(deliveryDays ? { deliveryDays } : {}),
  };
}
