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
export const multiples: readonly { word: RegExp; factor: number }[] = [
  { word: new RegExp(words('k tsd\\.? mille mil tys\\.? тыс\\.? тис\\.? ألف हज़ार हजार'), 'iuy'), factor: 1000 },
  { word: /千(?!\p{N})/uy, factor: 1000 },
  { word: /[万萬](?!\p{N})/uy, factor: 10_000 },
  { word: new RegExp(words('lakhs lakh लाख'), 'iuy'), factor: 100_000 },
  { word: new RegExp(words('crores crore करोड़'), 'iuy'), factor: 10_000_000 },
  { word: /[億亿](?!\p{N})/uy, factor: 100_000_000 },
];

/** Signs and words of currencies that are clear without a locale. A lone dollar sign means the US dollar. */
export const currencyNames: readonly { name: RegExp; code: string }[] = [
  { name: /us ?\$|\$ ?(?:usd?(?!\p{L})|us(?!\p{L}))|u\.s\.(?: dollars?)?/iuy, code: 'USD' },
  { name: /(?:ca?|can) ?\$|\$ ?(?:cad?|can)(?!\p{L})/iuy, code: 'CAD' },
  { name: /au? ?\$|\$ ?(?:aud?)(?!\p{L})/iuy, code: 'AUD' },
  { name: /nz ?\$|\$ ?nzd?(?!\p{L})/iuy, code: 'NZD' },
  { name: /hk ?\$|\$ ?hkd?(?!\p{L})/iuy, code: 'HKD' },
  { name: /(?:sg?) ?\$|\$ ?sgd(?!\p{L})/iuy, code: 'SGD' },
  { name: /mx ?\$|\$ ?mxn(?!\p{L})/iuy, code: 'MXN' },
  { name: /r\$/iuy, code: 'BRL' },
  { name: /[$﹩＄]/y, code: 'USD' },
  {
    name: new RegExp(
      words(
        'dollars dollar dólares dólar dollari dollaro dolary dolarów dolar долларов доллар доларів долар دولار डॉलर',
      ),
      'iuy',
    ),
    code: 'USD',
  },
  { name: /ドル|美元|美金/y, code: 'USD' },
  { name: new RegExp(`€|${words('euros euro')}`, 'iuy'), code: 'EUR' },
  { name: new RegExp(`£|${words('pounds pound quid')}`, 'iuy'), code: 'GBP' },
  { name: /[¥￥円]/y, code: 'JPY' },
  { name: /元|人民币/y, code: 'CNY' },
  { name: new RegExp(`₹|${words('rs\\.? rupees rupee')}`, 'iuy'), code: 'INR' },
  { name: /zł/iuy, code: 'PLN' },
  { name: /₽/y, code: 'RUB' },
  { name: /₴/y, code: 'UAH' },
  { name: /₩/y, code: 'KRW' },
  { name: /₫/y, code: 'VND' },
  { name: /₺/y, code: 'TRY' },
  { name: /₱/y, code: 'PHP' },
  { name: /₦/y, code: 'NGN' },
  { name: /₪/y, code: 'ILS' },
  { name: /฿/y, code: 'THB' },
];
