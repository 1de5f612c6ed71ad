import type { Offer } from '../../core/page/page-facts.ts';
import { readMoney } from '../read-money.ts';
import { cleanText, labelOf, textOf } from '../read-text.ts';
import { findPrices, notThePrice } from './find-prices.ts';
import { readDelivery } from './read-delivery.ts';
import { inDays, readDeliveryRow } from './read-delivery-row.ts';

const names = ['Starter', 'Standard', 'Advanced'];
type Tier = { label: string; minor: number; days?: number };

/**
 * The packages of a project, by the three names wherever they stand: columns of a table or a grid, rows, cards or tabs.
 * Copies for other screens must agree. Nothing where no two names stand in order; no offer where nothing is certain.
 */
export function readTiers(root: Element, isOther: (element: Element) => boolean): Offer[] | undefined {
  const blocks = findBlocks(root, isOther);
  if (blocks.length === 0) return undefined;
  const read = blocks.flatMap((marks) => readColumns(marks) ?? readCards(marks, root, isOther) ?? []);
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

/** Runs of the names in their order, each of the smallest element that says just that, or that and its price. */
function findBlocks(root: Element, isOther: (element: Element) => boolean): Element[][] {
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* text */);
  const blocks: Element[][] = [];
  while (walker.nextNode() && blocks.length < 12) {
    const word = /^(?:Starter|Standard|Advanced)\b/.exec((walker.currentNode.nodeValue ?? '').trim())?.[0] ?? '';
    const at = names.indexOf(word);
    const mark = walker.currentNode.parentElement;
    if (at < 0 || !mark || !isNamed(mark, word) || isOther(mark)) continue;
    if (at === 0) blocks.push([mark]);
    else if (blocks.at(-1)?.length === at) blocks.at(-1)?.push(mark);
  }
  return blocks.filter((marks) => marks.length > 1);
}

/** An element that says nothing else, or its price too, or the head of a column or card, which may add a badge or a button. */
function isNamed(mark: Element, word: string): boolean {
  const text = textOf(mark);
  if (text === word || labelOf(mark) === word || priceBehind(text, word) !== undefined) return true;
  const isHead = mark.matches('h2, h3, h4, h5, h6, th, [role="columnheader"]');
  return isHead && text.startsWith(word) && text.length < 40 && !/^\w/.test(text.slice(word.length));
}

/** The price in "Starter $39". */
function priceBehind(text: string, word: string): number | undefined {
  if (!text.startsWith(word)) return undefined;
  const price = readMoney(text.slice(word.length).replace(/^[\s:·–—-]+/, ''));
  return price && !price.upTo && !price.from && !price.per ? price.price.minor : undefined;
}

/** The children of the closest common ancestor, one for each mark. */
function cellsOf(marks: Element[]): { row: Element; cells: Element[] } | undefined {
  let row = marks[0]?.parentElement ?? null;
  while (row && !marks.every((mark) => row?.contains(mark))) row = row.parentElement;
  if (!row) return undefined;
  const all = [...row.children];
  const cells = marks.flatMap((mark) => all.find((cell) => cell.contains(mark)) ?? []);
  return new Set(cells).size === marks.length ? { row, cells } : undefined;
}

/** Names as the head of columns: the row of prices below, and the one of days. Rows may be elements or lie flat in one. */
function readColumns(marks: Element[]): Tier[] | undefined {
  const head = cellsOf(marks);
  if (!head) return undefined;
  const all = [...head.row.children];
  const width = all.indexOf(head.cells.at(-1) as Element) + 1;
  const columns = head.cells.map((cell) => width - all.indexOf(cell));
  const rows = rowsAround(head.row, width, marks.length).map((cells) => ({
    // Told to screen readers alone, as for a head without visible words, it is a label all the same.
    label: cells.length > marks.length ? cleanText(cells[0]?.textContent ?? '') : '',
    texts: columns.map((fromEnd) => textOf(cells[cells.length - fromEnd])),
  }));
  // Extras have prices in three columns as well: a labelled row must say that it is the price.
  const named = (label: RegExp) => rows.filter((row) => label.test(row.label) && isPriceRow(row.texts));
  const prices = [/^(?:(?:project |package )?price)?$/i, /^(?:total|cost)(?: price)?$/i]
    .map(named)
    .find(({ length }) => length > 0);
  const price = prices?.[0]?.texts;
  if (!price || prices?.some(({ texts }) => texts.join() !== price.join())) return undefined;
  const delivery =
    rows.find(({ label }) => /^delivery/i.test(label)) ??
    rows.find(({ label, texts }) => label === '' && texts.every((text) => inDays(text) !== undefined));
  return names.flatMap((label, at) => {
    const minor = readMoney(price[at] ?? '')?.price.minor;
    const days = inDays(delivery?.texts[at] ?? '');
    return minor === undefined ? [] : [{ label, minor, ...(days === undefined ? {} : { days }) }];
  });
}

/** The rows that may belong to a head of `width` cells: its own element cut to that width, and all others of its table. */
function rowsAround(row: Element, width: number, least: number): Element[][] {
  const table = row.closest('table, [role="table"], [role="grid"]') ?? row.parentElement;
  const all = [...row.children];
  const flat = Array.from({ length: Math.ceil(all.length / width) - 1 }, (_, at) =>
    all.slice((at + 1) * width, (at + 2) * width),
  );
  const apart = [...(table?.querySelectorAll('*') ?? [])]
    .filter((one) => !one.contains(row) && one.closest('table') === row.closest('table'))
    .map((one) => [...one.children]);
  return [...flat, ...apart].filter(({ length }) => length >= least && length <= width);
}

/** Names at the head of columns, cards, rows, buttons or panels of their own, each with one price. */
function readCards(marks: Element[], root: Element, isOther: (element: Element) => boolean): Tier[] | undefined {
  const cells = cellsOf(marks)?.cells ?? [];
  const row = readDeliveryRow(root, marks.length, isOther);
  const tiers: Tier[] = [];
  for (const [at, mark] of marks.entries()) {
    const label = names[at] ?? '';
    const panel = root.ownerDocument.getElementById(mark.closest('[role="tab"]')?.getAttribute('aria-controls') ?? '');
    const button = mark.closest('button:not([role="tab"]), label');
    const [cell, before] = [cells[at], cells[at - 1]];
    const parts = [[panel], [button], [cell], cell ? between(cell, cells[at + 1], before) : []].map((part) =>
      part.filter((one) => one !== null && one !== undefined),
    );
    const behind = priceBehind(textOf(mark), label);
    const prices = [...parts.map((part) => part.flatMap(pricesIn)), behind === undefined ? [] : [behind]];
    const minors = new Set(prices.find(({ length }) => length > 0));
    const [minor] = minors;
    if (minor === undefined || minors.size > 1) return undefined;
    const days =
      row?.[at] ??
      parts
        .flat()
        .map((part) => readDelivery(part))
        .find((found) => found !== undefined);
    tiers.push({ label, minor, ...(days === undefined ? {} : { days }) });
  }
  return tiers;
}

/** What lies flat behind a name: all up to the next one, or, behind the last, as much as behind the one before. */
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

/** A price in each column, but for packages that are not offered. */
function isPriceRow(texts: string[]): boolean {
  const isPrice = (text: string) => {
    const price = readMoney(text);
    return price !== undefined && !price.upTo && !price.from && !price.per;
  };
  const isNone = (text: string) => /^(?:[-–—]|n\/?a|not (?:offered|available|included))?$/i.test(text);
  return texts.some(isPrice) && texts.every((text) => isPrice(text) || isNone(text));
}
