import { expect, it } from 'vitest';
import { sayAgo } from '../../../../src/core/speech/say-ago.ts';
import type { Words } from '../../../../src/core/speech/words.ts';

const words: Words = (key) => key;
const now = new Date(2026, 10, 28, 12).getTime();
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

it.each([
  [0, 'justNow'],
  [59_000, 'justNow'],
  [5 * minute, '5m ago'],
  [2 * hour + 59 * minute, '2h ago'],
  [day, '1 day ago'],
  [7 * day - 1, '6 days ago'],
  [7 * day, 'Nov 21'],
  [365 * day, 'Nov 28, 2025'],
])('%i ms ago', (ago, said) => {
  expect(sayAgo(now - ago, now, { words, locale: 'en-US' })).toBe(said);
});

it('writes a time that has not come yet as its day', () => {
  expect(sayAgo(now + hour, now, { words, locale: 'en-US' })).toBe('Nov 28');
});

it('speaks the language of the locale', () => {
  expect(sayAgo(now - 2 * day, now, { words, locale: 'de' })).toBe('vor 2 Tagen');
  expect(sayAgo(now - 3 * day, now, { words, locale: 'pl' })).toBe('3 dni temu');
  expect(sayAgo(now - 8 * day, now, { words, locale: 'ja' })).toBe('11月20日');
});
