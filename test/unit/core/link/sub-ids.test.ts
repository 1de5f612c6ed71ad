import { expect, it } from 'vitest';
import { cleanLabel, cleanSubId, fillSubIds } from '../../../../src/core/link/sub-ids.ts';

it.each([
  ['Spring Blog', 'Spring-Blog'],
  ['  été & café ', 'ete-cafe'],
  ['a/b?c=d', 'a-b-c-d'],
  ['日本', ''],
  ['x'.repeat(300), 'x'.repeat(255)],
  ['\ud83d', ''],
])('%s is sent as %s', (text, sent) => {
  expect(cleanSubId(text)).toBe(sent);
});

it('gives each page a mark of seven letters and digits that is always the same and differs from the next page’s', () => {
  const mark = (page: string) => fillSubIds({ subId3: '{page}' }, { page }).subId3;
  expect(mark('https://www.upwork.com/hire/php-developers/')).toBe('x6nmltq');
  const marks = Array.from({ length: 20_000 }, (_, at) => mark(`https://www.upwork.com/freelancers/~01${at}`));
  expect(marks.every((one) => /^[a-z0-9]{7}$/.test(one ?? ''))).toBe(true);
  expect(new Set(marks).size).toBe(20_000);
  expect(fillSubIds({ subId1: '{page}' }, {})).toEqual({});
});

it('fills templates and leaves empty results out', () => {
  const templates = {
    subId1: '{label}',
    subId2: '{channel}',
    subId3: '{marketplace}_{kind}.{date}',
    sharedId: '{other}',
  };
  expect(
    fillSubIds(templates, { label: cleanLabel('blog'), marketplace: 'talent', kind: 'profile', date: '2026-03-01' }),
  ).toEqual({
    subId1: 'blog',
    subId3: 'talent_profile.2026-03-01',
  });
});
