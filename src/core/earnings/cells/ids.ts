/** An action id, with its program if it has the usual form. Otherwise what a spreadsheet left of one. */
export type ReadId =
  | { state: 'whole'; id: string; program: string }
  | { state: 'digits'; id: string }
  | { state: 'damaged' };

const digitsOnly = /^\d{13,16}$/;
/** What a spreadsheet turns an id into: a number, scientific notation, or groups of three digits. */
const numeric = /^[-+]?[\d.,\s]*(?:e[-+]?\d+)?$/i;
const threes = /^\d{1,3}(?:\.\d{3}){3,}$/;
/** The usual form, in which no spreadsheet can have grouped digits: its first group is too long. */
const plain = /^\d{4,9}\.\d+\.\d+$/;
const usual = /^(?:\p{L}+\.)?(\d{1,9})(?:\.\d+){2,}$/u;
/** Invisible characters that get into copied text. */
const hidden = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const longest = 200;

/** Reads an action id. It stays as it is, without the characters that only keep a spreadsheet from changing it. */
export function readId(cell: string): ReadId {
  if (plain.test(cell)) return { state: 'whole', id: cell, program: cell.slice(0, cell.indexOf('.')) };
  const id = cell
    .replace(hidden, '')
    .trim()
    .replace(/^="(.*)"$|^'/, '$1');
  const group = usual.exec(id);
  if (group && !threes.test(id)) return { state: 'whole', id, program: group[1] ?? '' };
  if (digitsOnly.test(id)) return { state: 'digits', id };
  if (numeric.test(id) || id.length > longest || !/\d/.test(id) || /\s/.test(id)) return { state: 'damaged' };
  return { state: 'whole', id, program: '' };
}
