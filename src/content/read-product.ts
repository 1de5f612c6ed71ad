import type { Offer, PageFacts } from '../core/page/page-facts.ts';
import { readMoney } from './read-money.ts';
import { isHidden, textOf } from './read-text.ts';

const tierNames = ['Starter', 'Standard', 'Advanced'];
// Blocks that show other people's or other projects' prices, and extras that are not the project's price.
const elsewhere =
  'header, footer, nav, aside, [class*="similar" i], [class*="related" i], [class*="other-projects" i], [class*="recommend" i], [class*="add-on" i], [class*="addon" i], [data-test*="add-on" i], [data-test*="related" i], [data-test*="similar" i]';

/** A project page: its title, and its tiers or single price where they are certain. */
export function readProduct(document: Document): Partial<PageFacts> {
  const main = document.querySelector('main');
  if (!main) return {};
  const heading = [...main.querySelectorAll('h1')].find((one) => !isHidden(one) && textOf(one) !== '');
  const title = textOf(heading);
  return { ...(title === '' ? {} : { title }), offers: readTiers(main) ?? readSingle(main) };
}

/** The columns of the package table: a head with exactly the three names, and the row of prices below it. */
function readTiers(main: Element): Offer[] | undefined {
  const tables = [...main.querySelectorAll('table')].filter((one) => !one.closest(elsewhere));
  const read = tables.map(readTable).filter((offers) => offers !== undefined);
  const [first, ...others] = read;
  // The table stands twice (desktop and mobile); where the copies disagree, nothing is certain.
  return first && others.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first : undefined;
}

function readTable(table: Element): Offer[] | undefined {
  const rows = [...table.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('th, td')].map(textOf));
  const head = rows.find((cells) => tierNames.every((name) => cells.includes(name)));
  const prices = rows.find((cells) => cells.filter((cell) => readMoney(cell)).length === tierNames.length);
  if (!head || !prices || head.length !== prices.length) return undefined;
  const delivery = rows.find(([first = '']) => /^delivery/i.test(first));
  const offers = tierNames.map((label) => {
    const column = head.indexOf(label);
    const money = readMoney(prices[column] ?? '');
    const days = /^(\d{1,3}) days?\b/i.exec(delivery?.[column] ?? '')?.[1];
    return (
      money && { label, price: money.price, per: 'project' as const, ...(days ? { deliveryDays: Number(days) } : {}) }
    );
  });
  return offers.every((offer) => offer !== undefined) ? offers : undefined;
}

/** One price for the whole project: every price element of the page that is not elsewhere says the same. */
function readSingle(main: Element): Offer[] {
  const prices = [...main.querySelectorAll('.tier__price, [data-test~="price"], .text-right.d-none.d-lg-block')]
    .filter((one) => !one.closest(elsewhere) && !isHidden(one))
    .map((one) => readMoney(textOf(one)));
  const [first, ...others] = prices;
  if (!first || first.upTo || !others.every((one) => one?.price.minor === first.price.minor)) return [];
  return [{ price: first.price, per: 'project', ...(first.from ? { from: true } : {}) }];
}
