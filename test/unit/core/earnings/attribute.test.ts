import { describe, expect, it } from 'vitest';
import type { Action } from '../../../../src/core/earnings/action.ts';
import { attribute, attributeSteps } from '../../../../src/core/earnings/attribute.ts';
import type { SubIds } from '../../../../src/core/link/sub-ids.ts';
import { recordOf } from '../../../drive/record.mjs';
import { readingOf, reportText } from '../../../support/reports.ts';
import { size } from '../../../support/sizes.ts';

const linkWith = (subIds: SubIds, page = 'https://www.upwork.com/hire/php-developers/') =>
  recordOf({ landingPage: page, subIds });
const actionWith = (subIds: SubIds, more: Partial<Action> = {}): Action => ({
  id: '13634.24117.1',
  program: '13634',
  stage: 'pending',
  actionDate: '2026-08-03',
  commission: { tenThousandths: 840_000 },
  subIds,
  source: { at: 1 },
  ...more,
});
const told = (subIds: SubIds, records: ReturnType<typeof linkWith>[], more: Partial<Action> = {}) => {
  const [{ to, by, links } = { to: '', by: '', links: [] }] = attribute([actionWith(subIds, more)], records);
  return [to, by, links.length];
};

describe('the links that an action came from', () => {
  const blog = linkWith({ subId1: 'blog', subId2: 'reddit' });

  it.each<[string, SubIds, ReturnType<typeof linkWith>[], unknown[]]>([
    [
      'one link',
      { subId1: 'blog', subId2: 'reddit' },
      [blog, linkWith({ subId1: 'blog', subId2: 'x' })],
      ['one', 'as-sent', 1],
    ],
    [
      'a group that shares them',
      { subId1: 'blog', subId2: 'reddit' },
      [blog, linkWith({ subId1: 'blog', subId2: 'reddit' }, 'https://www.upwork.com/hire/ai-developers/')],
      ['group', 'as-sent', 2],
    ],
    ['case only where nothing fits exactly', { subId1: 'Blog', subId2: 'reddit' }, [blog], ['one', 'without-case', 1]],
    [
      'the exact one of two that differ in case',
      { subId1: 'Blog', subId2: 'reddit' },
      [blog, linkWith({ subId1: 'Blog', subId2: 'reddit' })],
      ['one', 'as-sent', 1],
    ],
    [
      'one sub ID more is another link',
      { subId1: 'blog', subId2: 'reddit', subId3: 'de' },
      [blog],
      ['none', 'no-such-link', 0],
    ],
    ['one sub ID less is another link', { subId1: 'blog' }, [blog], ['none', 'no-such-link', 0]],
    [
      'the shared ID counts as well',
      { subId1: 'blog', subId2: 'reddit', sharedId: 'q3' },
      [blog],
      ['none', 'no-such-link', 0],
    ],
    ['a percent-encoded one', { subId1: 'top%2010' }, [linkWith({ subId1: 'top 10' })], ['one', 'decoded', 1]],
    [
      'encoded once, not twice',
      { subId1: 'top%252010' },
      [linkWith({ subId1: 'top 10' })],
      ['none', 'no-such-link', 0],
    ],
    ['what is no encoding', { subId1: '100%-off' }, [linkWith({ subId1: '100%-off' })], ['one', 'as-sent', 1]],
    [
      'an apostrophe that keeps a formula from running',
      { subId1: "'=1+2" },
      [linkWith({ subId1: '=1+2' })],
      ['one', 'decoded', 1],
    ],
    ['no sub IDs', {}, [linkWith({}), blog], ['none', 'no-sub-ids', 0]],
    ['an empty library', { subId1: 'blog' }, [], ['none', 'no-such-link', 0]],
  ])('%s', (_, subIds, records, expected) => {
    expect(told(subIds, records)).toEqual(expected);
  });

  it('an action of another program came from none', () => {
    expect(told({ subId1: 'blog', subId2: 'reddit' }, [blog], { program: '20001' })).toEqual([
      'none',
      'other-program',
      0,
    ]);
  });

  it('sub IDs without a column in the report mean nothing', () => {
    const unseen = ['subId2', 'subId3', 'sharedId'] as const;
    expect(told({ subId1: 'blog' }, [blog, linkWith({ subId1: 'other' })], { unseen: [...unseen] })).toEqual([
      'one',
      'as-sent',
      1,
    ]);
  });

  it.each<[string, SubIds, SubIds]>([
    ['leading zeros', { subId1: '42' }, { subId1: '00042' }],
    ['a formula', { subId1: '3' }, { subId1: '=1+2' }],
    ['a power of ten', { subId1: '100000' }, { subId1: '1E5' }],
    ['a truth', { subId1: 'TRUE' }, { subId1: 'true' }],
    ['a name that is none', { subId1: '#NAME?' }, { subId1: '-best-' }],
    [
      'label and channel the other way round',
      { subId1: 'reddit', subId2: 'blog' },
      { subId1: 'blog', subId2: 'reddit' },
    ],
    ['a shared ID in place of the label', { sharedId: 'blog' }, { subId1: 'blog' }],
  ])('offers a link whose sub IDs may have become these, without counting it: %s', (_, seen, sent) => {
    const link = linkWith(sent);
    const [found] = attribute([actionWith(seen)], [link, linkWith({ subId1: 'quite-another' })]);
    if (seen.subId1 === 'TRUE') expect(found).toMatchObject({ to: 'one', by: 'without-case' });
    else expect(found).toMatchObject({ to: 'none', links: [], maybe: [link] });
  });

  it('answers in the order of the rows, also for clicks', () => {
    const { clicks } = readingOf(reportText('performance-by-sub-id.csv'));
    const found = attribute(clicks, [
      linkWith({ subId1: 'blog-hire-dev', subId2: 'linkedin' }),
      linkWith({ subId1: 'blog-hire-dev', subId2: 'reddit' }),
    ]);
    expect(found.map(({ item }) => item)).toEqual(clicks);
    expect(found.slice(0, 3).map(({ to, by }) => [to, by])).toEqual([
      ['one', 'as-sent'],
      ['one', 'without-case'],
      ['none', 'no-such-link'],
    ]);
  });
});

it('many actions and as many links are matched in linear time and short steps, even if all share their sub IDs', () => {
  const many = size(96_000, 24_000);
  const template = linkWith({ subId1: 'all' });
  const records = Array.from({ length: many }, (_, at) => ({
    ...template,
    subIds: { subId1: at % 2 ? `label-${at}` : 'all', subId2: 'x' },
  }));
  const actions = Array.from({ length: many }, (_, at) =>
    actionWith(
      at % 3 ? { subId1: `label-${at}`, subId2: 'x' } : { subId1: at % 2 ? 'x' : 'all', subId2: at % 2 ? 'all' : 'x' },
    ),
  );
  const steps = attributeSteps(actions, records);
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) count += 1;
  expect(count).toBeGreaterThan(many / 700);
  expect(step.value.filter(({ to }) => to === 'one')).toHaveLength(many / 3);
  expect(step.value.filter(({ to }) => to === 'group')).toHaveLength(many / 6);
});
