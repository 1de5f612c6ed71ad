import type { Offer, PageFacts } from '../core/page/page-facts.ts';
import { otherParts } from './other-parts.ts';
import { type Note, readPlace } from './places.ts';
import { findPrices } from './product/find-prices.ts';
import { onlyPrice } from './product/only-price.ts';
import { type ReadPrice, readMoney } from './read-money.ts';
import { isHidden, textOf } from './read-text.ts';

const elsewhere =
  /work history|portfolio|employment|education|certification|testimonial|feedback|review|similar|related|recommend|also (?:viewed|hired|like)|other (?:freelancers|talent)|project catalog|catalog|browse|people|skills|languages|availability|verification|associated|hours per week/i;
const wall = /\bonly available to upwork (?:customers|users)/i;

/** A profile: name and title as one would cite them, and the hourly rate where it is certain. */
export function readProfile(document: Document, root: Element, address: string, note: Note): Partial<PageFacts> {
  const container = readPlace(document.documentElement, 'person', note, (found) => found.find((one) => !isHidden(one)));
  const person = container ?? root;
  const isOther = otherParts(person, elsewhere, { what: 'profile', address });
  const first = (elements: Element[]) => elements.find((one) => textOf(one) !== '' && !isOther(one));
  const headings = [...person.querySelectorAll('h1, h2, h3')];
  const [headName = '', headTitle = ''] = textOf(document.querySelector('title')).split(' - ');
  const shown = (text: string) => first(headings.filter((one) => textOf(one) === text));

  const name = readPlace(person, 'name', note, first) ?? shown(headName) ?? (container && first(headings));
  if (isWalled(root, name)) return { wall: 'login' };
  if (!name) return {};
  const title =
    readPlace(person, 'headline', note, (found) => first(found.filter((one) => textOf(one) !== textOf(name)))) ??
    shown(headTitle);
  const seller = textOf(name);
  return { title: title ? `${seller}, ${textOf(title)}` : seller, seller, offers: readRate(person, isOther, note) };
}

/** Upwork's own words in place of a profile. Behind somebody's name, as in what they wrote of themselves, they mean nothing. */
function isWalled(root: Element, name: Element | undefined): boolean {
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* text */);
  while (walker.nextNode()) {
    if (!/only available to/i.test(walker.currentNode.nodeValue ?? '')) continue;
    const around = walker.currentNode.parentElement;
    if (!around || isHidden(around) || !wall.test(textOf(around))) continue;
    return !name || (name.compareDocumentPosition(around) & 2) !== 0; // 2: the words come first.
  }
  return false;
}

/** The rate of the newest form that shows one, else the only rate of the person's own part; nothing where there are several. */
function readRate(person: Element, isOther: (element: Element) => boolean, note: Note): Offer[] {
  const known = readPlace(person, 'rate', note, (found) => {
    const rates = found.filter((one) => !isOther(one)).map((one) => readMoney(textOf(one)));
    return rates.some((rate) => rate?.per === 'hour') ? rates.filter((rate) => rate?.per === 'hour') : undefined;
  });
  const rates = known ?? findPrices(person).filter(({ per, element }) => per === 'hour' && !isOther(element));
  const rate = onlyPrice<ReadPrice>(rates);
  return rate ? [{ price: rate.price, per: 'hour', ...(rate.upTo ? { upTo: rate.upTo } : {}) }] : [];
}
