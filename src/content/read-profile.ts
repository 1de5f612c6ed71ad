import type { Offer, PageFacts } from '../core/page/page-facts.ts';
import { readMoney } from './read-money.ts';
import { isHidden, textOf } from './read-text.ts';

/** The container of the one person this page is about, newest generation first. Rails of other people lie outside it. */
const containers = [
  '[data-qa-profile-viewer-uid]',
  '.visitor-profile-redesign .profile-container',
  'main#main [itemtype$="schema.org/Person"]',
];
const elsewhere =
  'header, footer, nav, aside, [class*="similar" i], [class*="related" i], [id*="work-history"], [id*="portfolio"]';
const wall = /only available to upwork (?:customers|users)/i;

/** A profile: name and title as one would cite them, and the hourly rate where it stands in the identity card. */
export function readProfile(document: Document): Partial<PageFacts> {
  if (wall.test(textOf(document.querySelector('main')))) return { wall: 'login' };
  const found = containers.map((selector) => [...document.querySelectorAll(selector)].filter(isOwn));
  const container = found.find((some) => some.length > 0)?.[0];
  const name = container ? firstText([...container.querySelectorAll('[itemprop="name"]')]) : '';
  if (!container || name === '') return {};
  // Before 2026 identity and headline are the first two cards; those below are history and portfolio.
  const cards = [...container.querySelectorAll('.air3-card-section')].slice(0, 2);
  const inCards = (selector: string) => cards.flatMap((card) => [...card.querySelectorAll(selector)]);
  const title =
    firstText([...container.querySelectorAll('.title-vertical')]) ||
    firstText(inCards('h2:not([itemprop="name"])')) ||
    firstText([...container.querySelectorAll('h2[role="presentation"]:not([itemprop="name"])')]);
  const rates = [
    [...container.querySelectorAll('#hor-anc-id-about .overview-card .text-base-sm')],
    inCards('h3'),
    [...container.querySelectorAll('h3[role="presentation"]')],
  ];
  return { title: title === '' ? name : `${name}, ${title}`, seller: name, offers: readRate(rates) };
}

const isOwn = (element: Element): boolean => !isHidden(element) && !element.closest(elsewhere);

const firstText = (elements: Element[]): string =>
  elements
    .filter(isOwn)
    .map(textOf)
    .find((text) => text !== '') ?? '';

/** The rate of the newest form that shows one, or nothing where it shows several. */
function readRate(forms: Element[][]): Offer[] {
  for (const elements of forms) {
    const prices = elements.filter(isOwn).map((one) => readMoney(textOf(one)));
    const [first, ...others] = prices.filter((price) => price?.per === 'hour');
    if (!first) continue;
    if (others.some((one) => JSON.stringify(one) !== JSON.stringify(first))) return [];
    return [{ price: first.price, per: 'hour', ...(first.upTo ? { upTo: first.upTo } : {}) }];
  }
  return [];
}
