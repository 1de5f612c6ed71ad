import { describe, expect, it } from 'vitest';
import { adHtml } from '../../../../../src/core/earnings/api/ad-html.ts';
import { type Ad, readAds } from '../../../../../src/core/earnings/api/ads.ts';
import { mayLinkToPages, readProgram } from '../../../../../src/core/earnings/api/program.ts';
import { buildTrackingLink } from '../../../../../src/core/link/build-link.ts';
import { reportText } from '../../../../support/reports.ts';

const sample = JSON.parse(reportText('api-ads.json')).Ads;
const withoutTags = (html: string) => html.replace(/<[^<>]{0,500}>/g, '').trim();
const read = (rows: Record<string, unknown>[], today = '2026-09-20') => readAds(rows, { today, textOf: withoutTags });
const built = buildTrackingLink({
  account: { host: 'upwork.pxf.io', partnerId: '1234567', adId: '1073970', programId: '13634', brandParams: [] },
  landingPage: 'https://www.upwork.com/',
  subIds: { subId1: 'blog' },
  deepLink: false,
});
if (!built.ok) throw new Error(built.problem.code);
const link = built.value;

describe('ads', () => {
  it('are told by kind, words, size and days, and those that are over are left out', () => {
    expect(read(sample).map(({ id, kind }) => [id, kind])).toEqual([
      ['1062918', 'text'],
      ['1073970', 'banner'],
      ['1990002', 'logo'],
      ['1990003', 'coupon'],
    ]);
    expect(read(sample)[0]).toMatchObject({ words: 'Hire freelancers on Upwork', allowsDeepLinks: true });
    expect(read(sample)[1]).toMatchObject({ width: 300, height: 250, from: '2022-11-03' });
    expect(read(sample, '2026-06-01').map(({ id }) => id)).toContain('1990001');
  });

  it('keep the brand’s labels, in either form', () => {
    expect(read([{ ...sample[1], Labels: 'spring, summer' }])[0]?.labels).toBe('spring, summer');
    expect(read([{ ...sample[1], Labels: ['logo', 'dark'] }])[0]).toMatchObject({ labels: 'logo, dark', kind: 'logo' });
    expect(read([sample[1]])[0]).not.toHaveProperty('labels');
  });

  it('keep no text that turns the line around, breaks it or fills the page', () => {
    const hostile = '\u202e$007\u202c\u0000 Deal\n\u2066now 😀';
    const [ad] = read([{ ...sample[0], Name: hostile, Code: hostile, Labels: [hostile], Language: 'ENG\u200bLISH' }]);
    expect(ad).toMatchObject({ name: '$007 Deal now 😀', words: '$007 Deal now 😀', labels: '$007 Deal now 😀' });
    const long = read([{ ...sample[0], Name: '😀'.repeat(10_000), Labels: 'x'.repeat(10_000) }])[0];
    expect([long?.name.length, long?.labels?.length, long?.name.isWellFormed()]).toEqual([200, 200, true]);
  });

  it('keep nothing of their HTML, and no address that names a partner or counts a view', () => {
    const kept = JSON.stringify(read(sample, '2026-06-01'));
    for (const trap of ['imp.pxf.io', '/i/', '/c/', 'gen-ad-code', 'iframe', '<', 'onclick'])
      expect(kept).not.toContain(trap);
  });

  it.each([
    ['another host', '//evil.example/display-ad/13634-1'],
    ['another path', '//a.impactradius-go.com/gen-ad-code/1234567/1/13634/'],
    ['another program', '//a.impactradius-go.com/display-ad/999-1'],
    ['a query', '//a.impactradius-go.com/display-ad/13634-1?x=1'],
    ['no encryption', 'http://a.impactradius-go.com/display-ad/13634-1'],
    ['a name in front', 'https://x@a.impactradius-go.com/display-ad/13634-1'],
  ])('have no picture from %s', (_, address) => {
    expect(read([{ ...sample[1], CreativeUrl: address }])[0]?.picture).toBeUndefined();
  });

  it.each([{ Id: 'x' }, { Id: '0' }, { CampaignId: '999' }, { Id: null }])(
    'without an id of Upwork’s program are none: %j',
    (changes) => {
      expect(read([{ ...sample[1], ...changes }])).toEqual([]);
    },
  );
});

describe('an ad as HTML', () => {
  const banner: Ad = {
    id: '1073970',
    name: 'Banner "300x250" <b>',
    kind: 'banner',
    width: 300,
    height: 250,
    picture: 'https://a.impactradius-go.com/display-ad/13634-1073970',
  };

  it('has the disclosure, the user’s link, its marks and the alternative text, and no pixel', () => {
    const html = adHtml(banner, link, 'Ad – I earn.');
    expect(html).toBe(
      '<p>Ad – I earn. <a href="https://upwork.pxf.io/c/1234567/1073970/13634?subId1=blog" rel="sponsored nofollow noopener">' +
        '<img src="https://a.impactradius-go.com/display-ad/13634-1073970" alt="Banner &#34;300x250&#34; &#60;b&#62;" width="300" height="250"></a></p>',
    );
    expect(html.match(/<img/g)).toHaveLength(1);
  });

  it('without a picture is its words', () => {
    const { picture: _, ...text } = banner;
    expect(adHtml({ ...text, kind: 'text', words: 'Hire & go' }, link, 'Ad')).toContain('>Hire &#38; go</a>');
  });
});

describe('whether links may lead to single pages', () => {
  const program = (more: object) => {
    const found = readProgram({
      TrackingLink: 'https://upwork.pxf.io/c/1234567/1062918/13634',
      ContractStatus: 'Active',
      ...more,
    });
    if (!found) throw new Error('no program');
    return found;
  };
  it.each([
    ['the program says yes', { AllowsDeeplinking: 'true' }, undefined, true],
    ['the program says yes as a boolean', { AllowsDeeplinking: true }, undefined, true],
    ['the program says no', { AllowsDeeplinking: 'false', DeeplinkDomains: ['upwork.com'] }, undefined, false],
    ['nothing is said', {}, undefined, undefined],
    ['its domains hold Upwork', { AllowsDeeplinking: 'true', DeeplinkDomains: ['*.upwork.com'] }, undefined, true],
    [
      'its domains, in the older form',
      { AllowsDeeplinking: 'true', DeeplinkDomains: { DeeplinkDomain: ['upwork.com'] } },
      undefined,
      true,
    ],
    ['its domains lack Upwork', { AllowsDeeplinking: 'true', DeeplinkDomains: ['notupwork.com'] }, undefined, false],
    ['the ad says no', { AllowsDeeplinking: 'true' }, { allowsDeepLinks: false }, false],
  ])('%s', (_, more, ad, expected) => {
    expect(mayLinkToPages(program(more), ad)).toBe(expected);
  });

  it.each([
    ['https://www.upwork.com', true],
    ['http://upwork.com/', true],
    ['*.upwork.com/*', true],
    ['*upwork.com', true],
    [' WWW.Upwork.com ', true],
    ['*', undefined],
    ['upwork', undefined],
    ['upwork.com/services/*', undefined],
    ['any domain', undefined],
    ['https://notupwork.com/', false],
  ])('with %j as the only domain', (domain, expected) => {
    expect(mayLinkToPages(program({ AllowsDeeplinking: 'true', DeeplinkDomains: [domain] }))).toBe(expected);
  });

  it.each([
    undefined,
    null,
    {},
    { TrackingLink: 'https://evil.example/' },
    { TrackingLink: 'https://upwork.pxf.io/short' },
  ])('an answer that does not say whose it is: %j', (answer) => expect(readProgram(answer)).toBeUndefined());
});
