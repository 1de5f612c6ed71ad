import { mostCells } from '../../files/import-preview.ts';
import { readDate } from '../cells/date.ts';
import type { ReportRow } from '../report/reading.ts';
import type { Workbook } from './workbook.ts';
import { attribute, type XmlTag, xmlTags, xmlText } from './xml-tags.ts';

/** A number with as many digits as a spreadsheet keeps. Longer ids were rounded. */
const exactBelow = 1e15;

/** The rows of a sheet as cells of text: dates as ISO 8601, numbers in plain digits, formulas by their last result. */
export function* sheetRows(
  xml: string,
  strings: readonly string[],
  { date1904, dateStyles }: Workbook,
): Generator<ReportRow> {
  let line = 0;
  let cells: string[] = [];
  let cell: { at: number; type: string; isDate: boolean; value: string } | undefined;
  for (const tag of xmlTags(xml)) {
    const { name, kind, before } = tag;
    if (name === 'row') {
      if (kind !== 'close') {
        line = Number(attribute(tag, 'r') ?? line + 1);
        cells = [];
      }
      if (kind !== 'open') yield { line, cells };
    } else if (name === 'c' && kind === 'open') {
      const at = placeOf(tag, cells.length);
      const isDate = dateStyles.has(Number(attribute(tag, 's') ?? 0));
      cell = at > mostCells ? undefined : { at, type: attribute(tag, 't') ?? 'n', isDate, value: '' };
    } else if (cell && kind === 'close' && (name === 'v' || name === 't')) {
      cell.value += xmlText(before);
    } else if (cell && name === 'c') {
      while (cells.length < cell.at) cells.push('');
      cells[cell.at] = textOf(cell, strings, date1904);
      cell = undefined;
    }
  }
}

/** The column of a cell, from 0, by its letters. A cell without a place comes after the last. */
function placeOf(tag: XmlTag, next: number): number {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(attribute(tag, 'r') ?? '')?.[0];
  if (letters === undefined) return next;
  let place = 0;
  for (const letter of letters) place = place * 26 + letter.charCodeAt(0) - 64;
  return place - 1;
}

type Cell = { type: string; isDate: boolean; value: string };

function textOf({ type, isDate, value }: Cell, strings: readonly string[], date1904: boolean): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type !== 'n' || value.trim() === '') return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (isDate) return readDate(plain(number), date1904 ? 1904 : 1900)?.iso?.replace('T', ' ') ?? plain(number);
  return plain(number);
}

/** Digits without an exponent. Three decimals get a fourth, so that nobody takes them for thousands. */
function plain(number: number): string {
  if (Math.abs(number) >= exactBelow) return number.toExponential();
  const text = String(number);
  if (text.includes('e')) return number.toFixed(15);
  return text.at(-4) === '.' ? `${text}0` : text;
}
