import type { Offer } from '../../core/page/page-facts.ts';
import { readMoney } from '../text/read-money.ts';
import { cleanText, labelOf, textOf, textsBelow } from '../text/read-text.ts';
import { findPrices, notThePrice } from './find-prices.ts';
import { inDays, readDelivery } from './read-delivery.ts';

const names = ['Starter', 'Standard', 'Advanced'];
type Tier = { label: string; minor: number; days?: number };

/**
 * The packages of a project, found by their three names: columns of a table or grid, rows, cards or tabs. Copies for
 * other screen sizes must agree. Returns nothing if no two names are in order, and no offer that is not certain.
 */
export function readTiers(root: Element, isOther: (element: Element) => boolean): Offer[] | undefined {
  const blocks = findBlocks(root, isOther);
  if (blocks.length === 0) return undefined;
  const read = blocks.flatMap((marks) => readBlock(marks, root, isOther));
  const offers = names.map((label) => mergeCopies(read.filter((tier) => tier.label === label)));
  return offers.includes('contradiction') ? [] : offers.filter((offer) => typeof offer === 'object');
}

function mergeCopies(copies: Tier[]): Offer | 'contradiction' | undefined {
  const [first] = copies;
  if (!first) return undefined;
  const { label, minor } = first;
  if (copies.some((copy) => copy.minor !== minor)) return 'contradiction';
  const days = new Set(copies.flatMap((copy) => copy.days ?? []));
  const [deliveryDays] = days;
  const delivery = days.size === 1 && deliveryDays ? { deliveryDays } : {};
  return { label, price: { minor, currency: 'USD' }, per: 'project', ...delivery };
}

/** Runs of the names in order, each from the smallest element that contains only the name, or the name and its price. */
function findBlocks(root: Element, isOther: (element: Element) => boolean): Element[][] {
  const blocks: Element[][] = [];
  for (const [text, mark] of textsBelow(root, /^\s*(?:Starter|Standard|Advanced)\b/)) {
    if (blocks.length === 12) break;
    const word = /^\w+/.exec(text)?.[0] ?? '';
    const at = names.indexOf(word);
    if (!isNamed(mark, word, text) || isOther(mark)) continue;
    if (at === 0) blocks.push([mark]);
    else if (blocks.at(-1)?.length === at) blocks.at(-1)?.push(mark);
  }
  return blocks.filter((marks) => marks.length > 1);
}

/**
 * Whether an element only has the name, or also its price, or is the head of a column or card, which may add a badge or a
 * button.
 */
function isNamed(mark: Element, word: string, own: string): boolean {
  const text = textOf(mark);
  if (text === word || labelOf(mark) === word || priceAfter(text, word) !== undefined) return true;
  const isHead = mark.matches('h2, h3, h4, h5, h6, th, [role="columnheader"]');
  return isHead && own === word && text.startsWith(word) && text.length < 40;
}

/** The price in "Starter $39". */
function priceAfter(text: string, word: string): number | undefined {
  if (!text.startsWith(word)) return undefined;
  const price = readMoney(text.slice(word.length).replace(/^[\s:·–—-]+/, ''));
  return price && !price.upTo && !price.from && !price.per ? price.price.minor : undefined;
}

type Head = { row: Element; cells: Element[] };
type Row = { label: string; texts: string[]; element: Element };

/** The children of the closest common ancestor, one for each mark. */
function headOf(marks: Element[]): Head | undefined {
  let row = marks[0]?.parentElement ?? null;
  while (row && !marks.every((mark) => row?.contains(mark))) row = row.parentElement;
  if (!row) return undefined;
  const all = [...row.children];
  const cells = marks.flatMap((mark) => all.find((cell) => cell.contains(mark)) ?? []);
  return new Set(cells).size === marks.length ? { row, cells } : undefined;
}

const tableOf = (row: Element): Element | null => row.closest('table, [role="table"], [role="grid"]');

/**
 * Reads names as column heads: the prices are in the only price row below. Rows may be elements, or all cells may be
 * children of one.
 */
function readPriceRow(rows: Row[]): number[] | undefined {
  // Extras also have prices in three columns, so a labelled row must say that it is the price.
  const named = (label: RegExp) => rows.filter((row) => label.test(row.label) && isPriceRow(row.texts));
  const prices = [/^(?:(?:project |package )?price)?$/i, /^(?:total|cost)(?: price)?$/i]
    .map(named)
    .find(({ length }) => length > 0);
  const price = prices?.[0]?.texts;
  if (!price || prices?.some(({ texts }) => texts.join() !== price.join())) return undefined;
  return price.map((text) => readMoney(text)?.price.minor ?? Number.NaN);
}

/** The days below each name: from the only row that says "Delivery", or from an unlabelled row of days right below. */
function readDaysRow(
  { row, cells }: Head,
  near: Row[],
  isOther: (element: Element) => boolean,
): (number | undefined)[] {
  const daysIn = (rows: Row[], named: RegExp) =>
    rows.flatMap(({ label, texts, element }) => {
      // "Delivery (days)" is followed by bare numbers.
      const days = texts.map((text) => inDays(text, /days\W*$/i.test(label)));
      const isRow = days.some(Boolean) && days.every((one, at) => one !== undefined || isNone(texts[at] ?? ''));
      return named.test(label) && isRow && !isOther(element) ? [days] : [];
    });
  // The rows of a grid may be in other elements next to the one with its head.
  const named = daysIn(rowsIn(tableOf(row) ?? row.parentElement?.parentElement ?? row, row, cells), /^deliver/i);
  const [first = [], ...others] = named.length > 0 ? named : daysIn(near, /^$/);
  return others.every((other) => other.join() === first.join()) ? first : [];
}

/** The rows below `scope` that may belong to a head of these cells: its own element, split to that width, and all others. */
function rowsIn(scope: Element, head: Element, cells: Element[]): Row[] {
  const all = [...head.children];
  const width = all.indexOf(cells.at(-1) as Element) + 1;
  const columns = cells.map((cell) => width - all.indexOf(cell));
  const flat = Array.from({ length: Math.ceil(all.length / width) - 1 }, (_, at) =>
    all.slice((at + 1) * width, (at + 2) * width),
  );
  const apart = [...scope.querySelectorAll('*')]
    .filter((one) => !one.contains(head) && one.closest('table') === head.closest('table'))
    .map((one) => [...one.children]);
  return [...flat, ...apart].flatMap((row) => {
    const [element] = row;
    if (!element || row.length < cells.length || row.length > width) return [];
    const beside = element.parentElement === head ? null : element.parentElement?.previousElementSibling;
    // An element before a group of cells is their label, unless it is a row itself.
    const before = row.length > cells.length ? element : beside && beside.childElementCount < 2 ? beside : undefined;
    // A head without visible words may have a label for screen readers only; it counts too.
    const label = cleanText(before?.textContent ?? '');
    return [{ label, element, texts: columns.map((fromEnd) => textOf(row[row.length - fromEnd])) }];
  });
}

/** Reads names that head columns, cards, rows, buttons or panels, each with one price. */
function readBlock(marks: Element[], root: Element, isOther: (element: Element) => boolean): Tier[] {
  const head = headOf(marks);
  const near = head ? rowsIn(tableOf(head.row) ?? head.row.parentElement ?? root, head.row, head.cells) : [];
  const row = readPriceRow(near);
  const days = head ? readDaysRow(head, near, isOther) : [];
  const tiers: Tier[] = [];
  for (const [at, mark] of marks.entries()) {
    const label = names[at] ?? '';
    const parts = partsOf(mark, at, head?.cells ?? [], root);
    const after = priceAfter(textOf(mark), label);
    const shown = [...parts.map((part) => part.flatMap(pricesIn)), after === undefined ? [] : [after]];
    const minors = new Set(row ? [row[at] ?? Number.NaN] : shown.find(({ length }) => length > 0));
    const [minor] = minors;
    if (minor === undefined || minors.size > 1) return [];
    const own = parts.flat().map((part) => readDelivery(part));
    const day = days[at] ?? (row ? undefined : own.find((found) => found !== undefined));
    if (!Number.isNaN(minor)) tiers.push({ label, minor, ...(day === undefined ? {} : { days: day }) });
  }
  return tiers;
}

/** Where a package's price may be: in the panel of its tab, its button, its cell, or directly after its name. */
function partsOf(mark: Element, at: number, cells: Element[], root: Element): Element[][] {
  const panel = root.ownerDocument.getElementById(mark.closest('[role="tab"]')?.getAttribute('aria-controls') ?? '');
  const button = mark.closest('button:not([role="tab"]), label');
  const cell = cells[at];
  return [[panel], [button], [cell], cell ? between(cell, cells[at + 1], cells[at - 1]) : []].map((part) =>
    part.filter((one) => one !== null && one !== undefined),
  );
}

/** The elements after a name: up to the next name or, after the last, as many as after the one before. */
function between(cell: Element, next: Element | undefined, before: Element | undefined): Element[] {
  const all = [...(cell.parentElement?.children ?? [])];
  const start = all.indexOf(cell) + 1;
  if (next) return all.slice(start, all.indexOf(next));
  return before ? all.slice(start, start + start - all.indexOf(before) - 2) : [];
}

const pricesIn = (part: Element): number[] =>
  findPrices(part)
    .filter(({ per, upTo, from, label }) => !per && !upTo && !from && !notThePrice.test(label))
    .map(({ price }) => price.minor);

/** Whether each column has a price, except for packages that are not offered. */
function isPriceRow(texts: string[]): boolean {
  const isPrice = (text: string) => {
    const price = readMoney(text);
    return price !== undefined && !price.upTo && !price.from && !price.per;
  };
  return texts.some(isPrice) && texts.every((text) => isPrice(text) || isNone(text));
}

const isNone = (text: string): boolean => /^(?:[-–—]|n\/?a|not (?:offered|available|included))?$/i.test(text);
