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

it.each([
  `<${link}|Hire here>`,
  `<${link}|${link}>`,
  `Link:<${link}>.`,
  `"${link}"`,
  `“${link}”`,
  `> ${link}`,
  `[Hire](${link})`,
  `Hire <${link}>`,
  `My link: ${link}\nCheers`,
  `https://slack-redir.net/link?url=${encodeURIComponent(link)}`,
  `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05`,
  `https://urldefense.com/v3/__${link}__;!!abc`,
])('reads the link that a chat or a mail wrote as %s', (text) => {
  expect(readPaste(text)).toMatchObject({ ok: true, value: { account: mine } });
});

const codeOf = (text: string) => {
  const read = readPaste(text);
  return read.ok ? 'read' : read.problem.code;
};

it.each([
  'https://bit.ly/3xYzAbC',
  'bit.ly/3xYzAbC',
  'http://tinyurl.com/hire-me',
  'my link is tinyurl.com/hire-me',
  'https://goo.gl/AbCd12',
  '<https://bit.ly/3xYzAbC|my link>',
  'https://www.google.com/url?q=https%3A%2F%2Frebrand.ly%2Fhire&sa=D',
  '“https://t.ly/AbC1”',
  'HTTPS://BIT.LY/3xYzAbC',
  'https://upwork.pxf.io/aBc1Xy?subId1=blog',
  'upwork.pxf.io/my-site',
])('%s is a short link', (text) => {
  expect(codeOf(text)).toBe('short-link');
});

it.each([
  'https://app.impact.com/',
  'app.impact.com',
  'https://app.impact.com/secure/mediapartner/home/pview.ihtml',
  'https://app.impact.com/secure/directory/campaign-details.ihtml?campaignId=13634',
  'I see app.impact.com/secure/ads here',
  '<https://app.impact.com/secure/ads|impact>',
  'https://impact.com',
  'www.impact.com/partners',
  'https://help.impact.com/en/support/home',
  '(https://APP.impact.com/login)',
])('%s is an address of impact.com itself', (text) => {
  expect(codeOf(text)).toBe('impact-page');
});

it.each([
  ['1234567', '1234567'],
  [' 1234567\n', '1234567'],
  ['#1234567', '1234567'],
  ['ID: 1234567', '1234567'],
  ['Partner ID 1234567', '1234567'],
  ['My partner id is 1234567.', '1234567'],
  ['mpid=1234567', '1234567'],
  ['“1234567”', '1234567'],
  ['1 234 567', '1234567'],
  ['1,234,567', '1234567'],
])('%s is an id alone', (text, partnerId) => {
  expect(readPaste(text)).toMatchObject({ ok: false, problem: { code: 'bare-number', seen: { partnerId } } });
});

it.each([
  ['123', 'not-an-address'],
  ['0123456', 'not-an-address'],
  ['12345678901', 'not-an-address'],
  ['1234567 1062918', 'not-an-address'],
  ['call 1234567 today', 'not-an-address'],
  ['IRabc1234567', 'not-an-address'],
  ['mara@impact.com', 'not-an-address'],
  ['https://impact.com.evil.example/', 'not-a-tracking-link'],
  ['https://notbit.ly/x', 'not-a-tracking-link'],
  ['https://www.upwork.com/freelancers/~0123456789abcdef01', 'not-a-tracking-link'],
])('%s is not an id', (text, code) => {
  expect(codeOf(text)).toBe(code);
});
