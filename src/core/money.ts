/** An amount in whole minor units (cents for USD) of an ISO 4217 currency: `{ minor: 15000, currency: 'USD' }` is $150. */
export type Money = { minor: number; currency: string };

/** Whether `money` is a safe, non-negative whole number of minor units with a three-letter currency. */
export function isAmount(money: Money): boolean {
  return Number.isSafeInteger(money.minor) && money.minor >= 0 && /^[A-Z]{3}$/.test(money.currency);
}

// Creating a formatter takes a hundred times as long as using it.
const formats = new Map<string, Intl.NumberFormat>();

/** The amount as `locale` writes it, without cents that are zero: `$150`, `$31.50`. Every amount that is shown comes from here. */
export function formatMoney(money: Money, locale: string): string {
  const name = `${locale} ${money.currency}`;
  const known = formats.get(name);
  const format =
    known ??
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: money.currency,
      trailingZeroDisplay: 'stripIfInteger',
    });
  if (!known) formats.set(name, format);
  return fromLeft(format.format(money.minor / 100));
}

/** How `locale` calls a currency beside a number, and whether the sign comes before it: `$` before, in German after. */
export function currencySign(currency: string, locale: string): { sign: string; isBefore: boolean } {
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(1);
  const at = parts.findIndex(({ type }) => type === 'currency');
  return { sign: parts[at]?.value ?? currency, isBefore: at < parts.findIndex(({ type }) => type === 'integer') };
}

/**
 * Locales from right to left write direction marks into an amount, which only work in some sentences: `150 US$` would be
 * shown as `$US 150` in others. Isolated from left to right, it reads the same everywhere.
 */
function fromLeft(amount: string): string {
  const bare = amount.replace(/[\u061c\u200e\u200f]/g, '');
  return bare === amount ? amount : `\u2066${bare}\u2069`;
}
