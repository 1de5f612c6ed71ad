import { describe, expect, it } from 'vitest';
import type { Action } from '../../../../../src/core/earnings/action.ts';
import { type WhyFacts, whyNoCommission } from '../../../../../src/core/earnings/why/why-no-commission.ts';

const now = Date.UTC(2026, 8, 20);
const daysAgo = (days: number) => now - days * 86_400_000;
const link = {
  kind: 'full' as const,
  partnerId: '1234567',
  programId: '13634',
  landingPage: 'https://www.upwork.com/hire/php-developers/',
  subIds: { subId1: 'blog' },
};
const facts = (more: Partial<WhyFacts> = {}): WhyFacts => ({
  now,
  link,
  partners: ['1234567'],
  singlePages: true,
  isChecked: true,
  hasReports: true,
  hasClickReports: true,
  actions: [],
  clicks: [{ subIds: {}, clicks: 12 }],
  windowDays: 30,
  leftAt: daysAgo(10),
  ...more,
});
const action = (more: Partial<Action>): Action => ({
  id: '13634.1.1',
  program: '13634',
  stage: 'pending',
  actionDate: '2026-09-01',
  commission: { tenThousandths: 840_000 },
  subIds: {},
  source: { at: 1 },
  ...more,
});
const program = { partnerId: '1234567', host: 'upwork.pxf.io', adId: '1', isActive: true, deepLinkDomains: [] };
const codes = (more?: Partial<WhyFacts>) =>
  whyNoCommission(facts(more)).map(({ code, verdict }) => `${code}: ${verdict}`);

describe('why there is no commission', () => {
  it('walks from the link to what nobody can see, where all is well', () => {
    expect(codes()).toEqual([
      'pays-you: fine',
      'program-upwork: fine',
      'pages-set: fine',
      'clicks-some: fine',
      'age-within: fine',
      'actions-none: look-up',
      'other-click: look-up',
      'client-new: look-up',
      'blocked: look-up',
      'agent: look-up',
    ]);
  });

  it.each<[string, Partial<WhyFacts>, string]>([
    ['pays somebody else', { link: { ...link, partnerId: '42' } }, 'pays-other: explains'],
    ['cannot be told without an account', { partners: [] }, 'no-account: look-up'],
    ['is short', { link: { kind: 'short', subIds: {} } }, 'pays-unread: look-up'],
    ['is of another program', { link: { ...link, programId: '999' } }, 'program-other: explains'],
    ['has no sub IDs', { link: { ...link, subIds: {} } }, 'sub-ids-none: look-up'],
    [
      'has no landing page',
      { link: { kind: 'full', partnerId: '1234567', programId: '13634', subIds: {} } },
      'pages-plain: fine',
    ],
    ['leads to a page, and nobody looked whether it may', { isChecked: false }, 'pages-unknown: look-up'],
    ['leads to a page, which the settings forbid', { singlePages: false }, 'pages-forbidden: explains'],
    [
      'leads to a page, which impact.com allows',
      { program: { ...program, allowsDeepLinks: true }, singlePages: false },
      'pages-allowed: fine',
    ],
    [
      'leads to a page, which impact.com forbids',
      { program: { ...program, allowsDeepLinks: false } },
      'pages-forbidden: explains',
    ],
    ['has a contract that is over', { program: { ...program, isActive: false } }, 'contract-over: explains'],
    ['has no report of clicks', { hasClickReports: false }, 'clicks-unknown: look-up'],
    ['was never clicked', { clicks: [] }, 'clicks-none: explains'],
    ['left yesterday', { leftAt: daysAgo(1) }, 'age-new: explains'],
    ['left long ago', { leftAt: daysAgo(31) }, 'age-old: look-up'],
    ['has no report', { hasReports: false }, 'actions-unknown: look-up'],
    [
      'was reversed',
      { actions: [action({ stage: 'reversed', commission: { tenThousandths: 0 } })] },
      'reversed: explains',
    ],
    ['is no longer listed', { actions: [action({ stage: 'gone' })] }, 'gone: explains'],
    ['brought nothing', { actions: [action({ commission: { tenThousandths: 0 } })] }, 'zero: explains'],
    ['is pending', { actions: [action({})] }, 'actions-pending: fine'],
    ['is paid', { actions: [action({ stage: 'cleared' })] }, 'actions-paid: fine'],
  ])('a link that %s', (_, more, expected) => {
    expect(codes(more)).toContain(expected);
  });

  it('names the partner, the number of clicks, the day and the window', () => {
    const all = whyNoCommission(facts({ link: { ...link, partnerId: '42' } }));
    const gaps = (code: string) => all.find((one) => one.code === code)?.gaps;
    expect([gaps('pays-other'), gaps('clicks-some'), gaps('age-within')]).toEqual([['42'], [12], ['2026-09-10', 30]]);
  });

  it('counts no commission twice', () => {
    const actions = [
      action({ stage: 'reversed', commission: { tenThousandths: 0 } }),
      action({ commission: { tenThousandths: 0 } }),
      action({}),
    ];
    const counted = whyNoCommission(facts({ actions })).filter(
      ({ source, code }) => source === 'reports' && code !== 'clicks-some',
    );
    expect(counted.map(({ code, gaps }) => [code, gaps[0]])).toEqual([
      ['reversed', 1],
      ['zero', 1],
      ['actions-pending', 1],
    ]);
  });

  it('says nothing of a text that is no link', () => {
    expect(codes({ link: 'unread' })).toEqual(['not-a-link: look-up']);
  });

  it('without a link looks at all of them together', () => {
    const { link: _, ...rest } = facts();
    const all = whyNoCommission(rest).map(({ code }) => code);
    expect(all).not.toContain('pays-you');
    expect(all).toContain('clicks-some');
  });
});
