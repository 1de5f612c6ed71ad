import { expect, it } from 'vitest';
import { defaultTerms } from '../../../src/core/commission/terms.ts';
import { curveOf } from '../../../src/dashboard/earnings/curve.ts';

it.each([1, 99, 100_001, 123_457])(
  'the curve ends with the commission of its last spend, also beyond %s cents',
  (minor) => {
    const terms = defaultTerms;
    const { points, end } = curveOf(terms, { minor, currency: terms.currency });
    expect(end.pays).toBe(terms.cap?.minor);
    expect(points.at(-1)).toEqual(end);
    expect(points.every((point) => Number.isInteger(point.spend))).toBe(true);
  },
);
