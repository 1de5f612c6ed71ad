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

it('fills templates and leaves out what comes out empty', () => {
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
