import { expect, it } from 'vitest';
import type { ClickCount } from '../../../src/core/earnings/action.ts';
import { loadWhy } from '../../../src/flow/earnings/why.ts';
import { changeEarnings } from '../../../src/store/earnings.ts';
import { settingsWith } from '../../support/records.ts';

const link = 'https://upwork.pxf.io/c/1234567/1062918/13634?subId1=blog';
const period = { from: '2026-08-01', to: '2026-08-31' };

it.each<[string, ClickCount[], string, number]>([
  [
    'of another link only',
    [
      { subIds: { subId1: 'blog' }, clicks: 7 },
      { subIds: { subId1: 'news' }, clicks: 10, period },
    ],
    'clicks-some',
    7,
  ],
  [
    'of this link too',
    [
      { subIds: { subId1: 'blog' }, clicks: 7 },
      { subIds: { subId1: 'blog' }, clicks: 10, period },
    ],
    'clicks-some',
    10,
  ],
  ['of another link, and none of this one', [{ subIds: { subId1: 'news' }, clicks: 10, period }], 'clicks-none', 0],
])('a link’s clicks without days count beside clicks with days %s', async (_, clicks, code, count) => {
  await changeEarnings(() => ({ actions: [], clicks }));
  const { answers } = await loadWhy(link, settingsWith());
  expect(answers.find((one) => one.code.startsWith('clicks-'))).toMatchObject({ code, gaps: [count] });
});
