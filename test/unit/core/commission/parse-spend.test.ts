import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSpend } from '../../../../src/core/commission/parse-spend.ts';
import { numberStyleOf } from '../../../../src/core/text/parse-number.ts';
import { size } from '../../../support/sizes.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const read = (text: string, decimal: '.' | ',' = '.') => parseSpend(text, 'USD', { decimal });

it.each([
  ['320', { total: usd(32_000) }],
  ['$1,250.50', { total: usd(125_050) }],
  ['1 250,50', { total: usd(125_050) }],
  ['2.5k', { total: usd(250_000) }],
  ['$ 30', { total: usd(3000) }],
  ['45/hr', { total: usd(4500), rate: usd(4500), unit: 'hours' }],
  ['45/hr 20h', { total: usd(90_000), rate: usd(4500), times: 20, unit: 'hours' }],
  ['$45 per hour 2.5 hours', { total: usd(11_250), rate: usd(4500), times: 2.5, unit: 'hours' }],
  ['45*20', { total: usd(90_000), rate: usd(4500), times: 20, unit: 'pieces' }],
  ['3 x 99', { total: usd(29_700), rate: usd(9900), times: 3, unit: 'pieces' }],
  ['3 × $99.50', { total: usd(29_850), rate: usd(9950), times: 3, unit: 'pieces' }],
  ['30-60', { total: usd(3000), upTo: usd(6000) }],
  [
    '30-60/hr x 10h',
    { total: usd(30_000), upTo: usd(60_000), rate: usd(3000), rateUpTo: usd(6000), times: 10, unit: 'hours' },
  ],
  ['1,250 usd', { total: usd(125_000), ambiguous: 'thousands' }],
  ['1.250', { total: usd(125), ambiguous: 'decimals' }],
  ['1.250.000', { total: usd(125_000_000) }],
  ["1'250.50", { total: usd(125_050) }],
  ['100/hr 0.125h', { total: usd(1250), rate: usd(10_000), times: 0.125, unit: 'hours', ambiguous: 'decimals' }],
  ['0.15*4.1', { total: usd(62), rate: usd(15), times: 4.1, unit: 'pieces' }],
  ['1.15 x 2.9', { total: usd(334), rate: usd(290), times: 1.15, unit: 'pieces' }],
  ['1.005', { total: usd(101), ambiguous: 'decimals' }],
])('%s', (text, value) => expect(read(text)).toEqual({ ok: true, value }));

it('takes the locale’s separators, and says which it took if both readings are possible', () => {
  expect(read('1.250,50 $', ',')).toEqual({ ok: true, value: { total: usd(125_050) } });
  expect(read('1.250', ',')).toEqual({ ok: true, value: { total: usd(125_000), ambiguous: 'thousands' } });
  expect(read('1,250', ',')).toEqual({ ok: true, value: { total: usd(125), ambiguous: 'decimals' } });
  expect(
    [numberStyleOf('en-US'), numberStyleOf('de-DE'), numberStyleOf('fr-FR')].map(({ decimal }) => decimal),
  ).toEqual(['.', ',', ',']);
});

it('takes the digits of the locale', () => {
  const arabic = numberStyleOf('ar-EG');
  expect(parseSpend('٤٥/hr ٢٠h', 'USD', arabic)).toMatchObject({ ok: true, value: { total: usd(90_000), times: 20 } });
  expect(parseSpend('١٬٢٥٠٫٥٠', 'USD', arabic)).toMatchObject({ ok: true, value: { total: usd(125_050) } });
});

it.each([
  ['20 Std. × 45 $', 90_000],
  ['20 uur à 45', 90_000],
  ['20 ore a 45', 90_000],
  ['20 годин по 45', 90_000],
  ['20 godzin po 45', 90_000],
  ['20 Stunden zu 45', 90_000],
  ['45/Std. für 20 Std.', 90_000],
  ['45/hr for 20 hrs', 90_000],
  ['2 crore', 2_000_000_000],
  ['1億', 10_000_000_000],
  ['1000.-', 100_000],
  ['45.– x 20', 90_000],
])('%s, as other languages write it', (text, minor) =>
  expect(read(text)).toMatchObject({ ok: true, value: { total: usd(minor) } }),
);

describe('a text that is not a spend is explained', () => {
  it.each([
    ['', 'empty', undefined],
    ['1.250,50 €', 'other-currency', '€'],
    ['100 EUR', 'other-currency', 'EUR'],
    ['hello', 'not-understood', 'hello'],
    ['45/hr twenty', 'not-understood', 'twenty'],
    ['45 *', 'not-understood', ''],
    ['-5', 'not-understood', '-5'],
    ['60-30', 'range-falls', undefined],
    ['9999999999k', 'too-large', undefined],
    ['1'.repeat(101), 'too-long', undefined],
    ['1,2,3', 'not-understood', '1,2,3'],
    ["1'5", 'not-understood', "1'5"],
    ['12\u00a034', 'not-understood', '12\u00a034'],
    ['1-99999999999999999999/hr x 0h', 'too-large', undefined],
    ['0*9999999999999999999', 'too-large', undefined],
    ['alert(1)', 'not-understood', 'alert(1)'],
  ])('%j', (text, code, seen) => {
    expect(read(text)).toMatchObject({ ok: false, problem: { code, ...(seen === undefined ? {} : { seen }) } });
  });
});

it('any typed text gets an amount or an explanation, never NaN and never a negative amount', () => {
  const pieces = fc.constantFrom(
    '1',
    '45',
    '.',
    ',',
    ' ',
    '$',
    '€',
    'k',
    '/hr',
    'h',
    'x',
    '*',
    '-',
    'to',
    'per hour',
    '1,250',
    '0',
    "'",
    '\u00a0',
    'usd',
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
    fc.string({ unit: 'binary', maxLength: 120 }),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom('.' as const, ',' as const), (text, decimal) => {
      const parsed = read(text, decimal);
      if (!parsed.ok) return parsed.problem.code.length > 0;
      const { total, upTo, rate, times = 1 } = parsed.value;
      return (
        [total, upTo, rate].every((one) => one === undefined || (Number.isSafeInteger(one.minor) && one.minor >= 0)) &&
        Number.isFinite(times)
      );
    }),
    { numRuns: size(100_000, 10_000) },
  );
}, 60_000);
