import { cleanText, textOf } from '../read-text.ts';

const most = 20;
const levels = 4;
const label = /^(?:deliver(?:y|ed)(?: time| in)?)(?: ?\((?:in )?days\)| days)?:?$/i;

/** The whole days of a cell such as "3 days"; with `isBare` also of one that is a number alone. */
export function inDays(text: string, isBare = false): number | undefined {
  const days =
    /^(\d{1,3})[ -](?:business )?days?\b/i.exec(text)?.[1] ?? (isBare ? /^\d{1,3}$/.exec(text)?.[0] : undefined);
  return days === undefined || Number(days) === 0 ? undefined : Number(days);
}

/**
 * The days of delivery of `count` packages side by side, from the row that has "Delivery time" in front: cells beside the
 * label, or in one element beside it. Nothing where there is no such row, or where two of them differ.
 */
export function readDeliveryRow(
  root: Element,
  count: number,
  isOther: (element: Element) => boolean,
): (number | undefined)[] | undefined {
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* text */);
  const rows: (number | undefined)[][] = [];
  for (let seen = 0; seen < most && walker.nextNode(); ) {
    const text = cleanText(walker.currentNode.nodeValue ?? '');
    const around = walker.currentNode.parentElement;
    if (!around || !label.test(text)) continue;
    seen += 1;
    const cells = isOther(around) ? undefined : cellsBehind(around, root, count);
    const days = cells?.map((cell) => (isNone(cell) ? undefined : inDays(cell, /days/i.test(text))));
    if (
      days?.some((one) => one !== undefined) &&
      days.every((one, at) => one !== undefined || isNone(cells?.[at] ?? ''))
    )
      rows.push(days);
  }
  const [first, ...others] = rows;
  return others.every((other) => other.join() === first?.join()) ? first : undefined;
}

const isNone = (text: string): boolean => /^(?:[-–—]|n\/?a)?$/i.test(text);

/** The texts of the cells that stand right behind a label: of exactly `count`, or of the next `count` in a flat grid. */
function cellsBehind(element: Element, root: Element, count: number): string[] | undefined {
  let cell = element;
  for (let level = 0; level < levels && cell !== root; level += 1) {
    const next = followers(cell);
    if (next.length > 0) return columnsIn(next, count);
    if (!cell.parentElement || textOf(cell.parentElement) !== textOf(cell)) return undefined;
    cell = cell.parentElement;
  }
  return undefined;
}

function columnsIn(next: Element[], count: number): string[] | undefined {
  let cells = next;
  for (let level = 0; level < levels && cells.length === 1 && cells[0]; level += 1) cells = [...cells[0].children];
  if (cells.length < count) return undefined;
  const texts = cells.slice(0, count + 1).map((cell) => textOf(cell));
  // One column more than there are packages: it cannot be told which belongs to which.
  return texts[count] !== undefined && inDays(texts[count]) !== undefined ? undefined : texts.slice(0, count);
}

function followers(cell: Element): Element[] {
  const found: Element[] = [];
  for (let next = cell.nextElementSibling; next && found.length < 50; next = next.nextElementSibling) found.push(next);
  return found;
}
