const sum = /^=(\d{1,9})([+*-])(\d{1,9})$/;
const calculated: Readonly<Record<string, (one: number, other: number) => number>> = {
  '+': (one, other) => one + other,
  '-': (one, other) => one - other,
  '*': (one, other) => one * other,
};

/** What a spreadsheet shows for a cell that it took for a number, a formula or a boolean. */
export function asSpreadsheet(cell: string): string {
  // Most cells begin like none of these.
  if (!/^\s*[=@+\-\dtf]/i.test(cell)) return cell;
  const text = cell.trim();
  const [, one, sign = '', other] = sum.exec(text) ?? [];
  if (one !== undefined && other !== undefined) return String(calculated[sign]?.(Number(one), Number(other)) ?? text);
  if (/^[=@]/.test(text) || /^[+-](?!\d)/.test(text)) return '#NAME?';
  if (/^[+-]?\d{1,15}(?:\.\d{1,15})?(?:e\+?\d{1,2})?$/i.test(text)) return String(Number(text));
  return /^(?:true|false)$/i.test(text) ? text.toUpperCase() : cell;
}
