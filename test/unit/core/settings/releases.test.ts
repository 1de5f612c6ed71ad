import { expect, it } from 'vitest';
import { hasNewsBetween, releases } from '../../../../src/core/settings/releases.ts';

it.each([
  ['0.9.12', '1.0.0', true],
  ['0.0.0', '1.2', true],
  ['0.9.0', '10.0.0', true],
  ['', '1.0.0.1', true],
  ['not a version', '1.0.0', true],
  ['1', '1.1.0', false],
  ['1.0', '2.0.0', false],
  ['1.0.0.1', '1.0.1', false],
  ['10.0.0', '1.0.0', false],
  ['0.9.0', '0.8.0', false],
  ['0.8.0', '0.9.0', false],
  ['0.9.0', '0.0.0', false],
])('an update from %j to %j brings news: %j', (from, to, expected) => {
  expect(hasNewsBetween(from, to)).toBe(expected);
});

it('lists the newest release first', () => {
  const inOrder = releases.map(({ version }) => version);
  for (const [at, version] of inOrder.slice(1).entries()) expect(hasNewsBetween(version, inOrder[at] ?? '')).toBe(true);
});
