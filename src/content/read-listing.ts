import { detectPage } from '../core/page/detect-page.ts';
import type { ListedItem, Offer } from '../core/page/page-facts.ts';
import { readMoney } from './read-money.ts';
import { isHidden, textOf } from './read-text.ts';

const most = 200;
const elsewhere = 'header, footer, nav, aside, [hidden], [aria-hidden="true"]';

/**
 * What a result list, a hire page or a category lists: every person or project that its main part links to, once.
 * A tile is the largest element around a link that leads nowhere else, so it needs no class of this month's build.
 */
export function readListing(document: Document): ListedItem[] {
  const links = new Map<string, Element[]>();
  for (const link of document.querySelectorAll('main a[href]')) {
    const address = addressOf(link);
    if (address === undefined || link.closest(elsewhere) || isHidden(link)) continue;
    if (links.size === most && !links.has(address)) break;
    links.set(address, [...(links.get(address) ?? []), link]);
  }
  return [...links].flatMap(([address, [first, ...others]]) => {
    const named = [first, ...others].find((link) => textOf(link) !== '');
    if (!named) return [];
    const tile = tileAround(named, address);
    const offer = readOffer(tile, address.includes('/freelancers/') ? 'hour' : 'project');
    return [{ title: titleIn(named), address, ...(offer ? { offer } : {}) }];
  });
}

function addressOf(link: Element): string | undefined {
  const href = link.getAttribute('href') ?? '';
  if (!/\/(?:freelancers\/~|services\/product\/)/.test(href) || href.length > 2048) return undefined;
  const { kind, canonicalUrl } = detectPage(href.startsWith('/') ? `https://www.upwork.com${href}` : href);
  return kind === 'profile' || kind === 'catalog-product' ? canonicalUrl : undefined;
}

/** A card's heading names it; where the link holds none, the link's own words do. */
function titleIn(link: Element): string {
  return textOf(link.querySelector('h2, h3, h4, h5')) || textOf(link);
}

function tileAround(link: Element, address: string): Element {
  let tile = link;
  for (let up = link.parentElement; up && up.localName !== 'main'; up = up.parentElement) {
    for (const other of up.querySelectorAll('a[href]')) {
      const leads = addressOf(other);
      if (leads !== undefined && leads !== address) return tile;
    }
    tile = up;
  }
  // Nothing else is listed: how far the tile reaches cannot be told, so only the link itself is certain.
  return link;
}

/** The one price of a tile, or nothing where it shows several. */
function readOffer(tile: Element, per: 'hour' | 'project'): Offer | undefined {
  const found = [...tile.querySelectorAll('*')]
    .filter((one) => one.children.length <= 4 && !isHidden(one))
    .map((one) => readMoney(textOf(one)))
    .filter((price) => price !== undefined && (per === 'project' ? price.per === undefined : price.per === 'hour'));
  const [first, ...others] = found;
  if (!first) return undefined;
  const isSame = others.every((one) => one?.price.minor === first.price.minor && one.upTo?.minor === first.upTo?.minor);
  if (!isSame) return undefined;
  const from = per === 'project' && found.some((one) => one?.from);
  return { price: first.price, per, ...(first.upTo ? { upTo: first.upTo } : {}), ...(from ? { from: true } : {}) };
}
