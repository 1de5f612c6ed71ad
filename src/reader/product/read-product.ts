import type { Offer, PageFacts } from '../../core/page/page-facts.ts';
import { isNotice } from '../no-page.ts';
import { otherParts, rails } from '../other-parts.ts';
import { type Note, readPlace } from '../places.ts';
import { readStructured, type Structured } from '../text/read-structured.ts';
import { shownIn, textsBelow } from '../text/read-text.ts';
import { type FoundPrice, findPrices, notThePrice } from './find-prices.ts';
import { onlyPrice } from './only-price.ts';
import { readDelivery } from './read-delivery.ts';
import { readSeller } from './read-seller.ts';
import { readTiers } from './read-tiers.ts';

const mostLengths = 1000;
const elsewhere = new RegExp(
  String.raw`${rails}|add-?ons?|extras?\b|upgrade|faq|questions|reviews?|feedback|other projects|more (?:projects|from|by)|fees?\b|checkout|summary|how it works|requirements`,
  'i',
);

/** What a price on the page is for. */
type Per = 'project' | 'session';

/** Reads a project or a consultation: its title, its seller, and its packages or single price if they are certain. */
export function readProduct(
  document: Document,
  root: Element,
  { address, per }: { address: string; per: Per },
  note: Note,
): Partial<PageFacts> {
  const [title] = shownIn(root, 'h1');
  if (title === undefined) return {};
  if (isNotice(title)) return { title };
  const structured = readStructured(document).filter(({ name }) => name !== undefined && isSameName(name, title));
  const isOther = otherParts(root, elsewhere, { what: 'catalog-product', address });
  const seller = readSeller(root, isOther, { title, per, structured }, note);
  const offers = per === 'project' ? readTiers(root, isOther) : undefined;
  return {
    title,
    ...(seller ? { seller } : {}),
    offers: offers ?? readSingle(root, isOther, { structured, per }, note),
  };
}

/** Whether the visible title contains the data's name, perhaps after "You will get …". */
function isSameName(name: string, title: string): boolean {
  const [one, other] = [name, title].map((text) =>
    text.toLowerCase().replace(/^you will get (?:an? )?|^an? |[^\p{L}\p{N}]+/gu, ''),
  );
  return Boolean(one && other && (other.includes(one) || one.includes(other)));
}

/**
 * The single price of the whole offer: the only remaining amount, the only one in a known place, or the one that
 * structured data confirms.
 */
function readSingle(
  root: Element,
  isOther: (element: Element) => boolean,
  { structured, per }: { structured: Structured[]; per: Per },
  note: Note,
): Offer[] {
  const all = findPrices(root).filter((one) => !one.per && !isOther(one.element));
  const found = all.filter(({ label }) => !notThePrice.test(label));
  const deliveryDays = readDelivery(root, isOther);
  // A call is sold by the minute and is never delivered. If the page shows the other kind, the document belongs to
  // another page.
  const lengths = textsBelow(root, /\b\d{2,3}[ -]?min(?:ute)?s?\b/i);
  const isCall =
    deliveryDays === undefined && [...lengths].slice(0, mostLengths).some(([, around]) => !isOther(around));
  if (isCall !== (per === 'session')) return [];
  const sessions = per === 'session' ? readSessions(found) : [];
  if (sessions.length > 1) return sessions;
  const known = readPlace(root, 'price', note, (places) => {
    const within = found.filter(({ element }) =>
      places.some((place) => place.contains(element) || element.contains(place)),
    );
    return within.length > 0 ? within : undefined;
  });
  const said = structured.flatMap(({ prices }) => prices);
  const shown =
    onlyAmount(found) ?? onlyAmount(known ?? []) ?? onlyAmount(found.filter(({ price }) => said.includes(price.minor)));
  if (!shown) return [];
  const from = found.some((other) => other.from && other.price.minor === shown.price.minor);
  return [{ price: shown.price, per, ...(from ? { from: true } : {}), ...(deliveryDays ? { deliveryDays } : {}) }];
}

/** The only amount among these; a range does not count. */
function onlyAmount(found: FoundPrice[]): FoundPrice | undefined {
  const shown = onlyPrice(found);
  return shown?.upTo ? undefined : shown;
}

/** A price for each length of a call, if the words next to it name the length. */
function readSessions(found: FoundPrice[]): Offer[] {
  const byLength = new Map<number, number>();
  for (const { price, label } of found) {
    const minutes = Number(/\b(\d{2,3})[ -]?min/i.exec(label)?.[1]);
    if (!(minutes > 0) || (byLength.get(minutes) ?? price.minor) !== price.minor) return [];
    byLength.set(minutes, price.minor);
  }
  return [...byLength].map(([minutes, minor]) => ({ price: { minor, currency: 'USD' }, per: 'session', minutes }));
}
