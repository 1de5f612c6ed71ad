import type { Offer, PageFacts } from '../core/page/page-facts.ts';
import { readMoney } from './read-money.ts';
import { isHidden, textOf } from './read-text.ts';

/** The container of the one person this page is about, newest generation first. Rails of other people lie outside it. */
const containers = [
  '[data-qa-profile-viewer-uid]',
  '.visitor-profile-redesign .profile-container',
  'main#main [itemtype$="schema.org/Person"]',
];
const titles = [
  '.title-vertical',
  '.air3-card-section h2:not([itemprop="name"])',
  '.up-card-section h2',
  'h2[role="presentation"]',
];
const rates = ['#hor-anc-id-about .overview-card .text-base-sm', '.air3-card-section h3', 'h3[role="presentation"]'];
const elsewhere =
  'header, footer, nav, aside, [class*="similar" i], [class*="related" i], [id*="work-history"], [id*="portfolio"]';

/** A profile: name and title as one would cite them, and the hourly rate where it stands in the identity card. */
export function readProfile(document: Document): Partial<PageFacts> {
  const container = containers.map((selector) => document.querySelector(selector)).find((one) => one !== null);
  const name = visible(container, ['[itemprop="name"]']);
  if (!container || name === '') {
    const main = textOf(document.querySelector('main'));
    return /only available to upwork (?:customers|users)/i.test(main) ? { wall: 'login' } : {};
  }
  const title = visible(container, titles);
  return { title: title === '' ? name : `${name}, ${title}`, seller: name, offers: readRate(container) };
}

function visible(container: Element | undefined, selectors: string[]): string {
  for (const selector of selectors) {
    for (const one of container?.querySelectorAll(selector) ?? []) {
      if (!isHidden(one) && !one.closest(elsewhere) && textOf(one) !== '') return textOf(one);
    }
  }
  return '';
}

function readRate(container: Element): Offer[] {
  for (const selector of rates) {
    const found = [...container.querySelectorAll(selector)]
      .filter((one) => !isHidden(one) && !one.closest(elsewhere))
      .map((one) => readMoney(textOf(one)))
      .filter((price) => price?.per === 'hour');
    const [first, ...others] = found;
    if (!first) continue;
    if (others.some((one) => one?.price.minor !== first.price.minor)) return [];
    return [{ price: first.price, per: 'hour', ...(first.upTo ? { upTo: first.upTo } : {}) }];
  }
  return [];
}
