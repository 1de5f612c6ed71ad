import { expect, it } from 'vitest';
import { readPaste } from '../../../../src/core/link/read-paste.ts';
import { account as mine } from '../../../support/records.ts';

const link = 'https://upwork.pxf.io/c/1234567/1062918/13634';

it.each([
  ['a link', link],
  ['a link without its scheme', link.replace('https://', '')],
  ['a sentence', `My link is ${link}, use it.`],
  [
    'a text ad',
    `<h3 id="1062918"><a href="${link}">Hire</a></h3><img src="https://imp.pxf.io/i/1234567/1062918/13634" />`,
  ],
  ['an escaped ad', `&lt;a href=&quot;${link}&quot;&gt;Hire&lt;/a&gt;`],
  ['frame code', '<iframe src="//a.impactradius-go.com/gen-ad-code/1234567/1062918/13634/"></iframe>'],
  ['a script call', `javascript:open('${encodeURIComponent(link)}')`],
  ['a link that leads through itself', `${link}?u=${encodeURIComponent(link)}`],
  ['feed parameters', `${link}?prodsku=1&intsrc=CATF_1&irclickid=x&level=1`],
])('reads %s', (_, text) => {
  expect(readPaste(text)).toMatchObject({ ok: true, value: { account: mine } });
});

it('keeps brand parameters and takes the first sub ID as the label', () => {
  expect(readPaste(`${link}?trafsrc=a%2Fb&subId2=Spring%20Blog&u=https%3A%2F%2Fwww.upwork.com%2F`)).toMatchObject({
    ok: true,
    value: { account: { ...mine, brandParams: ['trafsrc=a%2Fb'] }, label: 'spring-blog' },
  });
});

it.each([
  ['', 'empty'],
  ['nothing here', 'not-an-address'],
  ['https://upwork.pxf.io/aBc1Xy', 'short-link'],
  ['https://imp.pxf.io/i/1234567/1062918/13634', 'counting-pixel'],
  ['https://goto.target.com/c/1234567/81938/2092', 'other-program'],
  ['https://upwork.pxf.io/c/0/1062918/13634', 'no-partner'],
  [`${link} ${link.replace('1234567', '7654321')}`, 'several-accounts'],
  [`see ${link.replace('https://', '')} or ${link.replace('1234567', '7654321')}`, 'several-accounts'],
  [`my https://upwork.pxf.io/aBc1Xy, as in ${link}`, 'several-accounts'],
  [`<a href="${link}"></a><img src="https://imp.pxf.io/i/7654321/1062918/13634">`, 'several-accounts'],
  [`${link} https://evil.example/c/1234567/9/13634`, 'several-accounts'],
  [`${link}?t=1,${link.replace('1234567', '7654321')}`, 'several-accounts'],
  [`${link}?t=1&t=2 ${link.replace('1234567', '7654321')}`, 'several-accounts'],
  [`${link.replace('1234567', '7654321')} ${link}?t=a;b`, 'several-accounts'],
  [`${link}?a=${'x'.repeat(3000)} ${link.replace('1234567', '7654321')}`, 'several-accounts'],
  [`${link}?u=${link.replace('1234567', '7654321')}`, 'several-accounts'],
  [`${link}?u=${encodeURIComponent(link.replace('1234567', '7654321'))}`, 'several-accounts'],
  [`${link}?ref=${encodeURIComponent(link.replace('1234567', '7654321'))}`, 'several-accounts'],
  [`${link}?${encodeURIComponent(link.replace('1234567', '7654321'))}`, 'several-accounts'],
  [`${link}?t=1&t=2`, 'account-incomplete'],
  [`${link}?a=${'x'.repeat(3000)}`, 'link-too-long'],
  ['https://a.impactradius-go.com/display-ad/13634-1073970', 'creative'],
])('%s: %s', (text, code) => {
  const read = readPaste(text);
  expect(read.ok ? read.value : read.problem.code).toBe(code);
});

it.each([
  [`[${link}?t=base](${link}?t=base)`, ['t=base']],
  [`“${link}?t=base”`, ['t=base']],
  [`**${link}?t=base**`, ['t=base']],
  [`${link}?t=f(1)&v=it's`, ['t=f(1)', "v=it's"]],
  [`${link}?a=1&#38;b=2`, ['a=1', 'b=2']],
  [`${link}?u=https://www.upwork.com/&t=1`, ['t=1']],
])('keeps the brand parameters of %s as they are', (text, brandParams) => {
  expect(readPaste(text)).toMatchObject({ ok: true, value: { account: { ...mine, brandParams } } });
});

it.each([')', 'https://x', 'upwork.pxf.io/', '//a.b', ']('])('finds no account in 90 kB of %s', (piece) => {
  expect(readPaste(`https://x${piece.repeat(90_000 / piece.length)}a`).ok).toBe(false);
});
