import type { Offer, PageFacts } from '../core/page/page-facts.ts';
import { otherParts } from './other-parts.ts';
import { type Note, readPlace } from './places.ts';
import { findPrices, isOtherMoney } from './product/find-prices.ts';
import { onlyPrice } from './product/only-price.ts';
import { type HeadOfProfile, isLineOf, readHead, sameText } from './read-head.ts';
import { type ReadPrice, readMoney } from './text/read-money.ts';
import { isName, nameIn } from './text/read-name.ts';
import { isHidden, textOf, textsBelow } from './text/read-text.ts';

/** Headings of parts about something else: a single word, or words that no title contains. */
const elsewhere =
  /^(?:portfolio|education|certifications?|licenses?|testimonials?|reviews?|skills|languages|availability)(?: (?:and|&) \w+| ?\(\d+\))?$|project catalog$|(?:work|employment) history|what clients say|(?:similar|other) (?:freelancers|talent|experts|experiences|great talent)|also (?:viewed|hired|like|shortlisted)|freelancers (?:like|you|in)|^(?:more from|associated with|linked accounts|video introduction)\b/i;
/** Headings of the person's own parts: their rate may be inside, but never their title. */
const sections = /^(?:about\b.{0,40}|overview|consultations?|agenc(?:y|ies)|specialized profiles?)$|market your /i;
const mostHeadings = 300;
const wall = /\bonly available to upwork (?:customers|users)/i;

/** Reads a profile: name and title as one would quote them, and the hourly rate if it is certain. */
export function readProfile(
  document: Document,
  root: Element,
  { address, isSpecialized }: { address: string; isSpecialized: boolean },
  note: Note,
): Partial<PageFacts> {
  const container = readPlace(document.documentElement, 'person', note, (found) => found.find((one) => !isHidden(one)));
  const person = container ?? root;
  const head = readHead(document);
  // The person's title according to the head never opens a part, whatever its words.
  const about = { test: (text: string) => elsewhere.test(text) && !(head?.title && sameText(text, head.title)) };
  const isOther = otherParts(person, about, { what: 'profile', address });
  const first = (elements: Element[]) => elements.find((one) => textOf(one) !== '' && !isOther(one));
  const headings = [...person.querySelectorAll('h1, h2, h3, h4')].slice(0, mostHeadings);

  const named =
    readPlace(person, 'name', note, first) ??
    (head && first(headings.filter((one) => sameText(nameIn(one) ?? '', head.name)))) ??
    (container && first(headings.filter((one) => /h[1-3]/i.test(one.localName))));
  // Without an element for the name, the head's name counts if the head belongs to a freelancer and the page shows the
  // name.
  const seller = named ? (nameIn(named) ?? textOf(named)) : head?.title && isLineOf(person, head.name) ? head.name : '';
  if (isWalled(root, named)) return { wall: 'login' };
  if (!isName(seller)) return {};
  const said = head && sameText(seller, head.name) ? head : undefined;
  const title = readTitle(person, { seller, said, headings, isSpecialized, first, note });
  return { title: title ? `${seller}, ${title}` : seller, seller, offers: readRate(person, isOther, note) };
}

type Look = {
  seller: string;
  said: HeadOfProfile | undefined;
  headings: Element[];
  isSpecialized: boolean;
  first: (elements: Element[]) => Element | undefined;
  note: Note;
};

/**
 * The professional title. A text on which two of heading, head title and description agree comes before any known place.
 * If nothing on the page repeats the head's title, no heading is trusted. The head of a specialised profile names the
 * general title.
 */
function readTitle(person: Element, { seller, said, headings, isSpecialized, first, note }: Look): string | undefined {
  const isTitle = (one: Element) => {
    const text = textOf(one);
    return !sameText(text, seller) && !sections.test(text) && !readMoney(text);
  };
  const certain = readPlace(person, 'title', note, (found) => first(found.filter(isTitle)));
  if (certain) return textOf(certain);
  const told = isSpecialized ? [] : [said?.title, said?.description].filter((text) => text !== undefined);
  const agreed = headings.filter((one) => told.some((text) => sameText(textOf(one), text)));
  const heading = agreed.find((one) => !isHidden(one));
  if (heading) return textOf(heading);
  if (said?.title !== undefined && !isSpecialized) {
    const isAgreed =
      (said.description !== undefined && sameText(said.description, said.title)) || isLineOf(person, said.title);
    return isAgreed ? said.title : undefined;
  }
  const place = readPlace(person, 'headline', note, (found) => first(found.filter(isTitle)));
  return place ? textOf(place) : undefined;
}

/**
 * Whether Upwork's own notice replaces the profile. After somebody's name, for instance in their own text, these words
 * mean nothing.
 */
function isWalled(root: Element, name: Element | undefined): boolean {
  for (const [, around] of textsBelow(root, /only available to/i)) {
    if (isHidden(around) || !wall.test(textOf(around))) continue;
    return !name || (name.compareDocumentPosition(around) & 2) !== 0; // 2, because the notice comes first.
  }
  return false;
}

/**
 * The rate from the newest known place that shows one, otherwise the only rate in the person's own part; nothing if there
 * are several.
 */
function readRate(person: Element, isOther: (element: Element) => boolean, note: Note): Offer[] {
  const known = readPlace(person, 'rate', note, (found) => {
    const own = found.filter((one) => !isOther(one) && !isOtherMoney(one));
    const rates = own.map((one) => readMoney(textOf(one))).filter((rate) => rate?.per === 'hour');
    return rates.length > 0 ? rates : undefined;
  });
  const rates = known ?? findPrices(person).filter(({ per, element }) => per === 'hour' && !isOther(element));
  const rate = onlyPrice<ReadPrice>(rates);
  return rate ? [{ price: rate.price, per: 'hour', ...(rate.upTo ? { upTo: rate.upTo } : {}) }] : [];
}
