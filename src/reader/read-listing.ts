import type { ListedItem, Offer } from '../core/page/page-facts.ts';
import { findTiles } from './find-tiles.ts';
import type { ItemKind } from './linked-item.ts';
import { type Note, readPlace } from './places.ts';
import { findPrices } from './product/find-prices.ts';
import { onlyPrice } from './product/only-price.ts';
import { readDelivery } from './product/read-delivery.ts';
import { type ReadPrice, readMoney } from './text/read-money.ts';
import { nameIn } from './text/read-name.ts';
import { isHidden, linesOf, textOf } from './text/read-text.ts';

const noName = /^(?:view|see|hire|invite|message|more|open|show|read|book|contact|save|\$|from\b)|^\W*$/i;
const isTitle = (text: string): boolean => !noName.test(text);

/** Lists every person, or every project, of a result list, a hire page or a category, once each. */
export function readListing(root: Element, what: ItemKind, isHome: boolean, note: Note): ListedItem[] {
  return findTiles(root, what, isHome, note).flatMap(({ address, links, tile }) => {
    const title = titleOf(tile, links, what, note);
    const offer = readOffer(tile, what, note);
    return title === undefined ? [] : [{ title, address, ...(offer ? { offer } : {}) }];
  });
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
