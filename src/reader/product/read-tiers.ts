import type { Offer } from '../../core/page/page-facts.ts';
import { readMoney } from '../read-money.ts';
import { cleanText, labelOf, textOf } from '../read-text.ts';
import { findPrices, notThePrice } from './find-prices.ts';
import { readDelivery } from './read-delivery.ts';

const names = ['Starter', 'Standard', 'Advanced'];
type Tier = { label: string; minor: number; days?: number };

/**
 * The packages of a project, by the three names wherever they stand: columns of a table or a grid, rows, cards or tabs.
 * Copies for other screens must agree. Nothing where no two names stand in order; no offer where nothing is certain.
 */
export function readTiers(root: Element, isOther: (element: Element) => boolean): Offer[] | undefined {
  const blocks = findBlocks(root, isOther);
  if (blocks.length === 0) return undefined;
  const read = blocks.flatMap((marks) => readColumns(marks) ?? readCards(marks, root) ?? []);
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

/** Runs of the names in their order, each of the smallest element that says just that. */
function findBlocks(root: Element, isOther: (element: Element) => boolean): Element[][] {
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* text */);
  const blocks: Element[][] = [];
  while (walker.nextNode() && blocks.length < 12) {
    const word = (walker.currentNode.nodeValue ?? '').trim();
    const at = names.indexOf(word);
    const mark = walker.currentNode.parentElement;
    if (at < 0 || !mark || !isNamed(mark, word) || isOther(mark)) continue;
    if (at === 0) blocks.push([mark]);
    else if (blocks.at(-1)?.length === at) blocks.at(-1)?.push(mark);
  }
  return blocks.filter((marks) => marks.length > 1);
}

/** An element that says nothing else, or the head of a column or card, which may add a badge or a button. */
function isNamed(mark: Element, word: string): boolean {
  const text = textOf(mark);
  if (text === word || labelOf(mark) === word) return true;
  return text.startsWith(word) && text.length < 40 && mark.matches('h2, h3, h4, h5, h6, th, [role="columnheader"]');
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
    rows.find(({ label, texts }) => label === '' && texts.every((text) => inDays.test(text)));
  return names.flatMap((label, at) => {
    const minor = readMoney(price[at] ?? '')?.price.minor;
    const days = inDays.exec(delivery?.texts[at] ?? '')?.[1];
    return minor === undefined ? [] : [{ label, minor, ...(days === undefined ? {} : { days: Number(days) }) }];
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

/** Names at the head of cards, rows, buttons or panels of their own, each with one price. */
function readCards(marks: Element[], root: Element): Tier[] | undefined {
  const cells = cellsOf(marks)?.cells;
  const tiers: Tier[] = [];
  for (const [at, mark] of marks.entries()) {
    const panel = root.ownerDocument.getElementById(mark.closest('[role="tab"]')?.getAttribute('aria-controls') ?? '');
    const parts = [panel, mark.closest('button:not([role="tab"]), label'), cells?.[at]].filter(
      (part) => part !== null && part !== undefined,
    );
    const minors = new Set(parts.map(pricesIn).find(({ length }) => length > 0));
    const [minor] = minors;
    if (minor === undefined || minors.size > 1) return undefined;
    const days = parts.map((part) => readDelivery(part)).find((found) => found !== undefined);
    tiers.push({ label: names[at] ?? '', minor, ...(days === undefined ? {} : { days }) });
  }
  return tiers;
}

const pricesIn = (part: Element): number[] =>
  findPrices(part)
    .filter(({ per, upTo, from, label }) => !per && !upTo && !from && !notThePrice.test(label))
    .map(({ price }) => price.minor);

const inDays = /^(\d{1,3})[ -]days?\b/i;

/** A price in each column, but for packages that are not offered. */
function isPriceRow(texts: string[]): boolean {
  const isPrice = (text: string) => {
    const price = readMoney(text);
    return price !== undefined && !price.upTo && !price.from && !price.per;
  };
  const isNone = (text: string) => /^(?:[-–—]|n\/?a|not (?:offered|available|included))?$/i.test(text);
  return texts.some(isPrice) && texts.every((text) => isPrice(text) || isNone(text));
}
