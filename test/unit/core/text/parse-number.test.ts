import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberStyleOf, parseNumber } from '../../../../src/core/text/parse-number.ts';

it.each([
  ['62', 62],
  [' 62,5 ', 62.5],
  ['0.05', 0.05],
  ['1,250.50', 1250.5],
  ['1.250,50', 1250.5],
  ['1 250,5', 1250.5],
  ["1'250'000", 1_250_000],
  ['1.250.000', 1_250_000],
  ['12345.6', 12_345.6],
])('%j is one number, whatever the locale', (text, value) => {
  for (const decimal of ['.', ','] as const) expect(parseNumber(text, { decimal })).toEqual({ value });
});

it('says what a separator was taken for if it could be either', () => {
  expect(parseNumber('1,250', { decimal: '.' })).toEqual({ value: 1250, ambiguous: 'thousands' });
  expect(parseNumber('1,250', { decimal: ',' })).toEqual({ value: 1.25, ambiguous: 'decimals' });
  // The Arabic thousands separator has no other meaning.
  expect(parseNumber('١٬٢٥٠', numberStyleOf('ar-EG'))).toEqual({ value: 1250 });
});

it.each(['', ' ', '-5', '+5', '5%', '1e3', '0x10', '.5', '5.', '1,2,3', "1'5", '12 34', '1.25.50', '1,250.5.5', 'NaN'])(
  '%j is not a number',
  (text) => expect(parseNumber(text, { decimal: '.' })).toBeUndefined(),
);

it('reads exactly what a locale writes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH', 'ar-EG'),
      (hundredths, locale) => {
        const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(hundredths / 100);
        expect(parseNumber(text, numberStyleOf(locale))).toEqual({ value: hundredths / 100 });
      },
    ),
  );
});
