import type { Money } from '../../core/money.ts';

/** A price in a text: its amount, the upper end of a range, and whether it is a lower bound. */
export type ReadPrice = { price: Money; upTo?: Money; from?: true; per?: 'hour' };

const amount = String.raw`(\d{1,3}(?:,\d{3}){1,3}|\d{1,7})(\.\d{2})?(?![\d,.]*\d)`;
const sign = String.raw`(?:(?:US ?|USD ?)?\$|USD) ?`;
const perHour = '( ?(?:/|per) ?(?:hr|hour))';
const whole = new RegExp(
  `^((?:from|starting at):? ?)?(?:${sign}${amount}(?: ?[-–—] ?${sign}${amount})?(?: ?USD)?|${amount} ?USD)${perHour}?(?: USD)?$`,
  'i',
);

/**
 * The price in `text`, if the text contains nothing else, in dollars: `$`, `US$` or `USD`. Other countries' dollars,
 * other symbols and codes, figures written for another locale and texts over 200 characters give nothing.
 */
export function readMoney(text: string): ReadPrice | undefined {
  if (text.length > 200) return undefined;
  const match = whole.exec(text.replace(/[\s\u00a0]+/g, ' ').trim());
  if (!match) return undefined;
  const [, from, signed, signedCents, high, highCents, coded = '', codedCents, hour] = match;
  const price = signed === undefined ? dollars(coded, codedCents) : dollars(signed, signedCents);
  const upTo = high === undefined ? undefined : dollars(high, highCents);
  if (upTo && upTo.minor <= price.minor) return undefined; // The upper end of a range must be higher.
  return {
    price,
    ...(upTo ? { upTo } : {}),
    ...(from === undefined ? {} : { from: true }),
    ...(hour === undefined ? {} : { per: 'hour' }),
  };
}

function dollars(digits: string, cents = '.00'): Money {
  return { minor: Number(digits.replaceAll(',', '')) * 100 + Number(cents.slice(1)), currency: 'USD' };
}
