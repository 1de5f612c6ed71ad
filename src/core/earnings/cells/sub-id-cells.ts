import { type SubIds, subIdNames } from '../../link/sub-ids.ts';

const empty = new Set(['', '(blank)', '(none)', '(not set)', 'null', 'none', 'n/a', '-', '–', 'undefined', 'nan']);
const macro = /^[{[%$<]{1,3}[\w-]{1,40}[}\]%>]{1,3}$/;
const mail = /^[^\s@]+@[^\s@]+$/;

/** Whether a cell holds no label: it is empty, says "none", or is a gap that nobody filled. */
function isNoLabel(cell: string): boolean {
  return empty.has(cell.trim().toLowerCase()) || isMacro(cell);
}

/** Whether a cell is an unfilled gap of somebody's template: `{subid}`. */
export const isMacro = (cell: string): boolean => macro.test(cell.trim());

/** Whether a cell names a person by an e-mail address. */
export const isMail = (cell: string): boolean => mail.test(cell.trim());

/** The sub IDs of a row as written. A cell without a label is left out. */
export function subIdsOf(cellOf: (name: keyof SubIds) => string): SubIds {
  const found: SubIds = {};
  for (const name of subIdNames) {
    const cell = cellOf(name);
    if (!isNoLabel(cell)) found[name] = cell;
  }
  return found;
}
