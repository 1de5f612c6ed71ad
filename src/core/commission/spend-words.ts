// Words that people write beside an amount, in the languages that the product speaks. A longer word stands before a
// shorter one with the same beginning. Each pattern is matched where the last token ended.
const words = (list: string, after = '(?![\\p{L}\\p{M}])') => `(?:${list.trim().split(/\s+/).join('|')})${after}`;

const hour = words(
  'hours hour hrs hr h std stunden stunde horas hora heures heure ore ora uren uur godzin godziny godz год годин години година ч час часов ساعات ساعة घंटे घंटा घंटों',
);
const hourOfAsia = '(?:時間|小时|小時)';
/** A word for hours, or its abbreviation with a full stop. */
const anyHour = `(?:${hour}|${hourOfAsia})\\.?`;

/** The tokens of a spend, as patterns that are tried at one position each. */
export const tokens = {
  space: /[\s\u00a0\u2009\u202f]+/y,
  number: /\d(?:[\d.,'\u00a0\u2009\u202f]| (?=\d{3}(?!\d)|\d{2}(?: \d{2}){0,6} \d{3}(?!\d)))*\d|\d/y,
  perHour: new RegExp(
    `(?:/|\\bper\\b|\\ban?\\b|\\bpro\\b|\\bpar\\b|\\bpor\\b|\\bod\\b|\\bza\\b)\\s*${anyHour}|\\bhourly\\b|\\bp/?h\\b`,
    'iuy',
  ),
  hours: new RegExp(anyHour, 'iuy'),
  /** What may stand between a rate per hour and the hours. */
  during: new RegExp(words('for für pour por per voor przez протягом لمدة'), 'iuy'),
  times: new RegExp(`[*x×✕@]|${words('mal fois por per razy at à a zu je po по tegen')}`, 'iuy'),
  /** What Swiss prices write for no cents. */
  noCents: /\.[-–—](?!\d)/y,
  range: new RegExp(`[-–—~]|${words('to bis à a al tot do até до إلى से')}|[至到から]+`, 'iuy'),
} as const;

/** Words that multiply the number in front of them. */
export const multiples: readonly (readonly [word: RegExp, factor: number])[] = [
  [new RegExp(words('k tsd\\.? mille mil tys\\.? тыс\\.? тис\\.? ألف हज़ार हजार'), 'iuy'), 1000],
  [/千(?!\p{N})/uy, 1000],
  [/[万萬](?!\p{N})/uy, 10_000],
  [new RegExp(words('lakhs lakh लाख'), 'iuy'), 100_000],
  [new RegExp(words('crores crore करोड़'), 'iuy'), 10_000_000],
  [/[億亿](?!\p{N})/uy, 100_000_000],
];

/** Signs and words of currencies that are clear without a locale. A lone dollar sign means the US dollar. */
export const currencyNames: readonly (readonly [name: RegExp, code: string])[] = [
  [/us ?\$|\$ ?(?:usd?(?!\p{L})|us(?!\p{L}))|u\.s\.(?: dollars?)?/iuy, 'USD'],
  [/(?:ca?|can) ?\$|\$ ?(?:cad?|can)(?!\p{L})/iuy, 'CAD'],
  [/au? ?\$|\$ ?(?:aud?)(?!\p{L})/iuy, 'AUD'],
  [/nz ?\$|\$ ?nzd?(?!\p{L})/iuy, 'NZD'],
  [/hk ?\$|\$ ?hkd?(?!\p{L})/iuy, 'HKD'],
  [/(?:sg?) ?\$|\$ ?sgd(?!\p{L})/iuy, 'SGD'],
  [/mx ?\$|\$ ?mxn(?!\p{L})/iuy, 'MXN'],
  [/r\$/iuy, 'BRL'],
  [/[$﹩＄]/y, 'USD'],
  [
    new RegExp(
      words(
        'dollars dollar dólares dólar dollari dollaro dolary dolarów dolar долларов доллар доларів долар دولار डॉलर',
      ),
      'iuy',
    ),
    'USD',
  ],
  [/ドル|美元|美金/y, 'USD'],
  [new RegExp(`€|${words('euros euro')}`, 'iuy'), 'EUR'],
  [new RegExp(`£|${words('pounds pound quid')}`, 'iuy'), 'GBP'],
  [/[¥￥円]/y, 'JPY'],
  [/元|人民币/y, 'CNY'],
  [new RegExp(`₹|${words('rs\\.? rupees rupee')}`, 'iuy'), 'INR'],
  [/zł/iuy, 'PLN'],
  [/₽/y, 'RUB'],
  [/₴/y, 'UAH'],
  [/₩/y, 'KRW'],
  [/₫/y, 'VND'],
  [/₺/y, 'TRY'],
  [/₱/y, 'PHP'],
  [/₦/y, 'NGN'],
  [/₪/y, 'ILS'],
  [/฿/y, 'THB'],
];
