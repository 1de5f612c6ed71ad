import { expect, it } from 'vitest';
import { findInDraft } from '../../../../src/core/convert/find-in-draft.ts';
import { groupFindings } from '../../../../src/core/convert/page-check/group-findings.ts';
import { account } from '../../../support/records.ts';

const hire = 'https://www.upwork.com/hire/php-developers/';
const of = (partner: string, program = '13634') => `https://upwork.pxf.io/c/${partner}/1062918/${program}`;
const grouped = (text: string) =>
  groupFindings(findInDraft(text, account)).map(([group, those]) => [group, those.map(({ seen }) => seen)]);

it('puts each link with those that pay the same, and what pays somebody else first', () => {
  const mine = of(account.partnerId);
  const links = [
    mine,
    hire,
    'https://upwork.pxf.io/AbCd12',
    of('7654321'),
    of('0'),
    'https://www.upwork.com/ab/messages/',
    of('abc'),
    of('7654322'),
  ];
  expect(grouped(links.join(' '))).toEqual([
    ['others', [of('7654321'), of('7654322')]],
    ['convertible', [hire]],
    ['nobody', [of('0')]],
    ['unknown', ['https://upwork.pxf.io/AbCd12']],
    ['broken', [of('abc')]],
    ['mine', [mine]],
    ['not-linkable', ['https://www.upwork.com/ab/messages/']],
  ]);
});

it('leaves out groups without a link', () => {
  expect(grouped('nothing here')).toEqual([]);
});
