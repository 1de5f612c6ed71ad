import { describe, expect, it } from 'vitest';
import { type LinkChanges, readLink, rebuildLink } from '../../../../src/core/link/read-link.ts';
import { account } from '../../../support/records.ts';

const page = 'https://www.upwork.com/hire/php-developers/';
const mine = `https://upwork.pxf.io/c/1234567/55/13634?t=1&subId1=blog&u=${encodeURIComponent(page)}`;
const theirs = mine.replace('1234567', '7654321');

describe('readLink', () => {
  it('tells whose a link is, where it leads and what it carries', () => {
    expect(readLink(theirs, account)).toEqual({
      ok: true,
      value: {
        kind: 'full',
        host: 'upwork.pxf.io',
        partnerId: '7654321',
        adId: '55',
        programId: '13634',
        landingPage: page,
        subIds: { subId1: 'blog' },
        brandParams: ['t=1'],
        warnings: [],
        owner: 'others',
        detection: { marketplace: 'talent', kind: 'hire-skill', linkable: true, canonicalUrl: page },
      },
    });
  });

  it.each([
    [mine, 'mine'],
    [theirs, 'others'],
    ['https://upwork.pxf.io/agQcFy', 'unknown'],
    ['https://upwork.pxf.io/c/0/1/13634', 'unknown'],
    ['https://www.upwork.com/', 'not-a-tracking-link'],
    ['https://upwork.pxf.io/c/1234567/13634/1062918', 'ids-swapped'],
  ])('%s: %s', (text, answer) => {
    const read = readLink(text, account);
    expect(read.ok ? read.value.owner : read.problem.code).toBe(answer);
  });

  it('does not know the owner without an account', () => {
    const read = readLink(mine);
    expect(read.ok && read.value.owner).toBe('unknown');
  });
});

describe('rebuildLink', () => {
  const built = (text: string, changes?: LinkChanges) => {
    const read = readLink(text, account);
    const link = read.ok ? rebuildLink(read.value, account, changes) : read;
    return link.ok ? link.value : link.problem.code;
  };
  const start = 'https://upwork.pxf.io/c/1234567/1062918/13634';
  it.each<[string, LinkChanges | undefined, string]>([
    [mine, undefined, `${start}?subId1=blog&u=${encodeURIComponent(page)}`],
    [mine, { subIds: { subId1: '', subId2: 'x' } }, `${start}?subId2=x&u=${encodeURIComponent(page)}`],
    [mine, { landingPage: null }, `${start}?subId1=blog`],
    [theirs, undefined, `${start}?u=${encodeURIComponent(page)}`],
    [theirs, { landingPage: 'https://www.upwork.com/nx/find-work/' }, 'not-linkable'],
    ['https://upwork.pxf.io/c/7/8/13634', undefined, start],
    ['https://upwork.pxf.io/agQcFy', undefined, 'short-link'],
    ['https://upwork.pxf.io/agQcFy', { landingPage: page }, `${start}?u=${encodeURIComponent(page)}`],
    ['https://goto.walmart.com/c/7/8/9383', undefined, 'other-program'],
  ])('%s with %j: %s', (text, changes, answer) => {
    expect(built(text, changes)).toBe(answer);
  });
});
