/** How numbers are written: which character stands before the decimals, and the ten digits where they are not 0 to 9. */
export type NumberStyle = { decimal: '.' | ','; digits?: readonly string[] };

/** A number, read. `ambiguous` says that its one separator could have meant something else, and what it was taken for. */
export type ParsedNumber = { value: number; ambiguous?: 'decimals' | 'thousands' };

const spaces = /['’ \u00a0\u202f]/;
// What parts thousands parts them by three: `1'5` is no fifteen.
const inThousands = /^\d{1,3}(?:['’ \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?$/;

/**
 * A number from zero up as people write it, or nothing where it is none: `1,250.50`, `1.250,50`, `1 250,5`, `62`. Where
 * point and comma both stand in it, the last one is the decimal's. A single one with three digits behind it is the
 * locale's to decide, and ambiguous; with another number of digits it is the decimal's. Never throws.
 */
export function parseNumber(typed: string, style: NumberStyle): ParsedNumber | undefined {
  const text = inAscii(typed, style).trim();
  if (!/^\d(?:[\d.,'’ \u00a0\u202f]*\d)?$/.test(text) || (spaces.test(text) && !inThousands.test(text)))
    return undefined;
  const bare = text.replace(/['’ \u00a0\u202f]/g, '');
  const dots = bare.split('.').length - 1;
  const commas = bare.split(',').length - 1;
  if (dots + commas === 0) return { value: Number(bare) };
  if (dots > 0 && commas > 0) {
    const point = bare.lastIndexOf('.') > bare.lastIndexOf(',') ? '.' : ',';
    const [whole = '', cents = '', more] = bare.split(point);
    if (more !== undefined || !/^\d{1,2}$/.test(cents) || !isGrouped(whole, point === '.' ? ',' : '.'))
      return undefined;
    return { value: Number(`${whole.replace(/[.,]/g, '')}.${cents}`) };
  }
  const separator = dots > 0 ? '.' : ',';
  if (dots + commas > 1)
    return isGrouped(bare, separator) ? { value: Number(bare.replaceAll(separator, '')) } : undefined;
  const [whole = '', rest = ''] = bare.split(separator);
  if (rest.length !== 3 || whole.length > 3)
    return rest.length <= 2 ? { value: Number(`${whole}.${rest}`) } : undefined;
  return separator === style.decimal
    ? { value: Number(`${whole}.${rest}`), ambiguous: 'decimals' }
    : { value: Number(whole + rest), ambiguous: 'thousands' };
}

const isGrouped = (text: string, separator: string): boolean =>
  new RegExp(`^\\d{1,3}(?:\\${separator}\\d{3})+$`).test(text);

/** A text with the digits of a locale as 0 to 9, and the characters that stand between such digits as ours. */
export function inAscii(text: string, { digits }: NumberStyle): string {
  if (!digits) return text;
  const between: Readonly<Record<string, string>> = { '٫': '.', '٬': ',' };
  return [...text]
    .map((character) => {
      const digit = digits.indexOf(character);
      return digit >= 0 ? String(digit) : (between[character] ?? character);
    })
    .join('');
}

/** How a locale writes numbers. */
export function numberStyleOf(locale: string): NumberStyle {
  const part = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value;
  const digits = Array.from({ length: 10 }, (_, digit) => new Intl.NumberFormat(locale).format(digit));
  return { decimal: part === ',' ? ',' : '.', ...(digits[1] === '1' ? {} : { digits }) };
}
