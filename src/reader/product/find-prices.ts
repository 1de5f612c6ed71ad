import { type ReadPrice, readMoney } from '../text/read-money.ts';
import { isBlock, isHidden, textOf, textsBelow } from '../text/read-text.ts';

/** A price that stands alone on the page: the largest element with no other text, and the words that name it. */
export type FoundPrice = ReadPrice & { element: Element; label: string };

/** Labels of amounts that are not the price of the offer. */
export const notThePrice =
  /fee|tax|total|extra|add|revision|fast|rush|earn|balance|budget|sav(?:e|ing)|off\b|deposit|tip|refund|minimum|average|spent|was\b|worth|before|instead|due|payments|instal/i;

const most = 1000;
const levels = 5;
const longestLabel = 120;
const longestName = 40;
const noPrice = /^(?:script|style|noscript|template|textarea|button|option|s|del|strike)$/;
// A currency code, or the letters before `$` of another country's dollar, in an element of their own.
const otherCodes = 'AUD|BRL|CAD|EUR|GBP|HKD|INR|MXN|NZD|SGD';
const otherMoney = {
  before: new RegExp(`^(?:CA?|AU?|NZ|HK|S|MX|R)$|(?:^|\\s)(?:${otherCodes}|[^\\P{Sc}$])$`, 'u'),
  after: new RegExp(`^(?:[.,]\\d|${otherCodes}\\b|[^\\P{Sc}$])`, 'u'),
};
const changedBy = {
  before: /(?:[-–—+]|\b(?:save|up to|over|under|than|earned|below|above|to))$/i,
  // `K+`, `%`, the other end of a range, or a price for a month, a word or a page.
  after: /^(?:[-–—+%]|[km]\b|to\b|(?:\/|per|an?|each) ?(?!hr|hour)\p{L})/iu,
};

/**
 * Every visible price below `root` whose element has no other text, in document order. `$`, the amount and `/hr` may be
 * in separate nodes. A price that the words next to it change does not count.
 */
export function findPrices(root: Element): FoundPrice[] {
  const amounts = [...textsBelow(root, /\$|USD/)];
  // With more amounts than this, a contradicting one could be missed, so none is certain.
  if (amounts.length > most) return [];
  const found: FoundPrice[] = [];
  for (const [, amount] of amounts) {
    const price = priceAround(amount, root);
    if (price && price.element !== found.at(-1)?.element && !isHidden(price.element, root)) found.push(price);
  }
  return found;
}

function priceAround(amount: Element, root: Element): FoundPrice | undefined {
  let best: (ReadPrice & { element: Element }) | undefined;
  let around = '';
  for (let up: Element | null = amount, level = 0; up && level < levels; up = up.parentElement, level += 1) {
    if (up !== root && noPrice.test(up.localName)) return undefined;
    const text = textOf(up);
    const price = readMoney(text);
    if (price) best = { ...price, element: up };
    else if (best && around === '' && isRow(up)) around = text;
    if (text.length > longestLabel || up === root) break;
  }
  if (!best) return undefined;
  const before = beside(best.element, 'previousSibling');
  const after = beside(best.element, 'nextSibling');
  if (changedBy.before.test(before) || changedBy.after.test(after) || isOtherMoney(best.element)) return undefined;
  // Words around several amounts do not name any of them.
  const isNamed = around !== '' && around.length <= longestLabel && around.split('$').length === 2;
  return {
    ...best,
    label: isNamed ? around : before.length <= longestName && !before.includes('$') ? before : '',
    ...(/^(?:\/|per) ?(?:hr|hour)\b/i.test(after) ? { per: 'hour' } : {}),
    ...(/\b(?:from|starting at):?$/i.test(before) ? { from: true } : {}),
  };
}

/** Whether the text next to an amount makes it another currency or only part of a number. */
export function isOtherMoney(element: Element): boolean {
  return (
    otherMoney.before.test(beside(element, 'previousSibling')) || otherMoney.after.test(beside(element, 'nextSibling'))
  );
}

/** A row with only a label and an amount names its price; a card contains more than that. */
const isRow = (element: Element): boolean => element.localName === 'tr' || element.childElementCount <= 2;

/** The words right before or after an element, from the nearest neighbour with words. */
function beside(element: Element, side: 'previousSibling' | 'nextSibling'): string {
  for (let node = element[side]; node; node = node[side]) {
    const text =
      node.nodeType === 1 ? textOf(node as Element) : node.nodeType === 3 ? (node.nodeValue ?? '').trim() : '';
    // In a cell of its own, a dash means "not included"; on the same line it is a minus or a range.
    if (text !== '') return /^[-–—]$/.test(text) && isBlock(node) ? '' : text;
  }
  return '';
}
