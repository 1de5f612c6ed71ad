import type { Offer, PageFacts } from '../core/page/page-facts.ts';
import { type ReadPrice, readMoney } from './read-money.ts';
import { isHidden, textOf } from './read-text.ts';

const tierNames = ['Starter', 'Standard', 'Advanced'];
// Blocks that show other people's or other projects' prices, and extras that are not the project's price.
const elsewhere =
  'header, footer, nav, aside, [class*="similar" i], [class*="related" i], [class*="other-projects" i], [class*="recommend" i], [class*="add-on" i], [class*="addon" i], [id*="extra" i], [id*="add-on" i], [id*="addon" i], [class*="extra" i], [data-test*="add-on" i], [data-test*="related" i], [data-test*="similar" i]';

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
  const tables = [...main.querySelectorAll('table')].filter((one) => !one.closest(elsewhere) && !isHidden(one));
  const [first, ...others] = tables.map(readTable).filter((offers) => offers !== undefined);
  // The table stands twice (desktop and mobile); where the copies disagree, nothing is certain.
  return first && others.every((one) => isSame(one, first)) ? first : undefined;
}

function readTable(table: Element): Offer[] | undefined {
  const rows = [...table.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('th, td')].map(textOf));
  const head = rows.find((cells) => tierNames.every((name) => cells.includes(name)));
  if (!head) return undefined;
  const columns = tierNames.map((name) => head.indexOf(name));
  const hasLabels = Math.min(...columns) > 0;
  // Extras have prices in three columns as well: a labelled row must say that it is the price.
  const prices = rows.filter(
    (cells) =>
      cells.length === head.length &&
      columns.every((column) => isExact(readMoney(cells[column] ?? ''))) &&
      (!hasLabels || /^(?:(?:project )?price)?$/i.test(cells[0] ?? '')),
  );
  const [row] = prices;
  if (!row || prices.length > 1) return undefined;
  const delivery = rows.find(([label = '']) => /^delivery/i.test(label));
  return tierNames.flatMap((label, at) => {
    const column = columns[at] ?? -1;
    const money = readMoney(row[column] ?? '');
    const days = /^(\d{1,3}) days?\b/i.exec(delivery?.[column] ?? '')?.[1];
    return money
      ? [{ label, price: money.price, per: 'project' as const, ...(days ? { deliveryDays: Number(days) } : {}) }]
      : [];
  });
}

/** One price for the whole project: every price element of the page that is not elsewhere says the same. */
function readSingle(main: Element): Offer[] {
  const prices = [...main.querySelectorAll('.tier__price, [data-test~="price"], .text-right.d-none.d-lg-block')]
    .filter((one) => !one.closest(elsewhere) && !isHidden(one))
    .map((one) => readMoney(textOf(one)));
  const [first, ...others] = prices;
  if (!first || first.upTo || first.per || !others.every((one) => isSame(one, first))) return [];
  return [{ price: first.price, per: 'project', ...(first.from ? { from: true } : {}) }];
}

const isExact = (price: ReadPrice | undefined): boolean =>
  price !== undefined && !price.upTo && !price.from && !price.per;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
