import { textOf, textsBelow } from '../text/read-text.ts';

const longestLine = 80;
// More than any real page has. A page made to keep readers busy gets no delivery time.
const most = 300;
const notDelivery = /fast|rush|express|\bextra|support|refund|guarantee|trial|\+ ?[$(]?\d/i;

/**
 * The whole days of delivery that a part of a page names ("3 days delivery", "Delivery Time" "5 days"), if it names only
 * one number.
 */
export function readDelivery(part: Element, isOther: (element: Element) => boolean = () => false): number | undefined {
  const found = new Set<number>();
  let seen = 0;
  for (const [, around] of textsBelow(part, /days?/i)) {
    seen += 1;
    if (seen > most) return undefined;
    if (isOther(around)) continue;
    const line = textOf(around);
    const days = /(?:^|[^\d.,$])(\d{1,3})[ -]?days?\b/i.exec(line)?.[1];
    const wider = part.contains(around.parentElement) ? textOf(around.parentElement) : '';
    const words = wider !== '' && wider.length <= longestLine ? wider : line;
    if (days === undefined || line.length > longestLine || notDelivery.test(words)) continue;
    if (/deliver/i.test(words) || /^\d+[ -]days?$/i.test(line)) found.add(Number(days));
  }
  const [first] = found;
  return found.size === 1 ? first : undefined;
}

/** The whole days in a cell such as "3 days"; with `isBare`, a number alone counts too. */
export function inDays(text: string, isBare = false): number | undefined {
  const days = (isBare ? /^(\d{1,3})(?:$|[ -]days?\b)/i : /^(\d{1,3})[ -]days?\b/i).exec(text)?.[1];
  return Number(days) > 0 ? Number(days) : undefined;
}
