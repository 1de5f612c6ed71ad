import { expect, it } from 'vitest';
import { hasNewsSince, releases } from '../../../../src/core/settings/releases.ts';

it.each([
  ['0.9.12', true],
  ['0.0.0', true],
  ['1', false],
  ['1.0', false],
  ['1.0.0', false],
  ['1.0.0.1', false],
  ['10.0.0', false],
  ['', true],
  ['not a version', true],
])('after an update from %j there are news: %j', (from, expected) => {
  expect(hasNewsSince(from)).toBe(expected);
});

it('lists the newest release first', () => {
  const newer = releases.map(({ version }) => hasNewsSince(version));
  expect(newer).toEqual(releases.map((_, at) => at > 0));
});
