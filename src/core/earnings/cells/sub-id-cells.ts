import { type SubIds, subIdNames } from '../../link/sub-ids.ts';

const empty = new Set(['', '(blank)', '(none)', '(not set)', 'null', 'none', 'n/a', '-', '–', 'undefined', 'nan']);
const macro = /^[{[%$<]{1,3}[\w-]{1,40}[}\]%>]{1,3}$/;
const mail = /^[^\s@]+@[^\s@]+$/;

/** What most cells are: text that can be neither a word for none, nor a gap, nor an address. */
const plain = /^[a-mo-tv-z\d][\w.-]*$/i;

/**
 * What a cell holds: a label, no label because it is empty or says "none", a gap that nobody filled (`{subid}`), or the
 * e-mail address of a person.
 */
export function kindOfSubId(cell: string): 'label' | 'none' | 'macro' | 'mail' {
  if (cell === '') return 'none';
  if (plain.test(cell)) return 'label';
  const text = cell.trim();
  if (empty.has(text.toLowerCase())) return 'none';
  if (macro.test(text)) return 'macro';
  return mail.test(text) ? 'mail' : 'label';
}

/** A label as it is shown: of an e-mail address only the first letter and the host. */
export const maskedMail = (label: string): string =>
  mail.test(label.trim()) ? label.trim().replace(/^(.)[^@]*/su, '$1…') : label;

/** The sub IDs of a row as written. A cell without a label is left out. */
export function subIdsOf(cellOf: (name: keyof SubIds) => string): SubIds {
  const found: SubIds = {};
  for (const name of subIdNames) {
    const cell = cellOf(name);
    const kind = kindOfSubId(cell);
    if (kind === 'label' || kind === 'mail') found[name] = cell;
  }
  return found;
}
