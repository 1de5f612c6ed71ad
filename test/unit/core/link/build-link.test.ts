import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTrackingLink, reviveTrackingLink } from '../../../../src/core/link/build-link.ts';
import { parseTrackingLink } from '../../../../src/core/link/parse-link.ts';
import { addressRows, vectors } from '../../../support/corpus.ts';
import { account as plain } from '../../../support/records.ts';
import { size } from '../../../support/sizes.ts';

const account = { ...plain, brandParams: ['trafsrc=a%20b'] };
const page = 'https://www.upwork.com/hire/php-developers/';

describe('buildTrackingLink', () => {
  it('puts the brand parameters first and unchanged, then sub IDs, then the landing page, encoded once', () => {
    expect(
      buildTrackingLink({
        account,
        landingPage: `${page}?utm_source=x#top`,
        subIds: { sharedId: 's', subId1: 'blog' },
      }),
    ).toEqual({
      ok: true,
      value: `https://upwork.pxf.io/c/1234567/1062918/13634?trafsrc=a%20b&subId1=blog&sharedid=s&u=${encodeURIComponent(page)}`,
    });
  });

  it('leaves the landing page out if the contract allows only the plain link', () => {
    expect(buildTrackingLink({ account, landingPage: page, subIds: { subId1: 'x' }, deepLink: false })).toEqual({
      ok: true,
      value: 'https://upwork.pxf.io/c/1234567/1062918/13634?trafsrc=a%20b&subId1=x',
    });
  });

  it.each([
    ['not-linkable', { landingPage: 'https://www.upwork.com/nx/find-work/' }],
    ['not-linkable', { landingPage: 'https://upwork.pxf.io/c/1/2/13634?u=https%3A%2F%2Fwww.upwork.com%2F' }],
    ['sub-id-out-of-bounds', { subIds: { subId1: 'a&u=https://evil.example' } }],
    ['sub-id-out-of-bounds', { subIds: { subId2: 'x'.repeat(256) } }],
    ['no-partner', { account: { ...account, partnerId: '0' } }],
    ['other-program', { account: { ...account, programId: '9383' } }],
    ['account-incomplete', { account: { ...account, partnerId: 'me' } }],
    ['account-incomplete', { account: { ...account, host: 'evil.example/c/1' } }],
    ['account-incomplete', { account: { ...account, brandParams: ['a=b&u=https://evil.example'] } }],
    ['account-incomplete', { account: { ...account, brandParams: ['%75=https://evil.example'] } }],
    ['account-incomplete', { account: { ...account, brandParams: ['SUBID1=stolen'] } }],
    ['link-too-long', { account: { ...account, brandParams: [`a=${'x'.repeat(1950)}`] } }],
    ['not-linkable', { landingPage: `https://www.upwork.com/services/search?q=${'%20'.repeat(600)}` }],
    ['account-incomplete', { account: { ...account, brandParams: ['+u=https'] } }],
    ['account-incomplete', { account: { ...account, brandParams: ['a=https://evil.example'] } }],
    ['account-incomplete', { account: { ...account, brandParams: ['t=1', 't=2'] } }],
  ])('refuses with %s', (code, change) => {
    const built = buildTrackingLink({ account, landingPage: page, ...change });
    expect(built.ok ? built.value : built.problem.code).toBe(code);
  });

  it('pays the account and leads to the page, or is not built', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('&u=https://evil.example', '#', '%26u%3D', '/c/9/9/9', '\ud83d', '?', '=', '\n'),
    );
    const text = fc.oneof(nasty, { weight: 4, arbitrary: fc.stringMatching(/^[A-Za-z0-9_.-]{1,20}$/) });
    const addresses = [...addressRows.map((row) => row.address), ...vectors.map((row) => row.input)];
    let built = 0;
    fc.assert(
      fc.property(
        fc.record({
          host: fc.oneof({ weight: 3, arbitrary: fc.constant('upwork.pxf.io') }, text),
          partnerId: fc.oneof({ weight: 3, arbitrary: fc.constant('1234567') }, text),
          brandParams: fc.array(
            fc.oneof(
              text,
              fc.tuple(text, text).map((pair) => pair.join('=')),
            ),
            { maxLength: 2 },
          ),
        }),
        fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...addresses) }, text),
        fc.record({ subId1: text, subId3: text, sharedId: text }, { requiredKeys: [] }),
        (identity, landingPage, subIds) => {
          const mine = { ...account, ...identity };
          const link = buildTrackingLink({ account: mine, landingPage, subIds });
          if (!link.ok) return;
          built += 1;
          const url = new URL(link.value);
          expect(url.hostname).toBe(mine.host);
          expect(url.pathname).toBe(`/c/${mine.partnerId}/1062918/13634`);
          expect(url.hash + url.username + url.port).toBe('');
          const targets = [...url.searchParams].filter(([name]) => name.toLowerCase() === 'u');
          expect(targets).toHaveLength(1);
          expect(new URL(targets[0]?.[1] ?? '').origin).toBe('https://www.upwork.com');
          expect(url.searchParams.get('subId1') ?? '').toBe(subIds.subId1 ?? '');
        },
      ),
      { numRuns: size(100_000, 10_000) },
    );
    expect(built).toBeGreaterThan(size(5000, 500));
  }, 60_000);
});

describe('reviveTrackingLink', () => {
  const stored = 'https://upwork.pxf.io/c/1234567/1062918/13634?trafsrc=a%20b&subId1=x';
  it('accepts a link that still pays the account', () => {
    expect(reviveTrackingLink(stored, account)).toEqual({ ok: true, value: stored });
  });
  it.each([
    stored.replace('1234567', '7654321'),
    stored.replace('upwork.pxf.io', 'other.pxf.io'),
    `${stored}&u=https%3A%2F%2Fevil.example%2F`,
    `${stored}#x`,
    'https://upwork.pxf.io/aBc1Xy',
  ])('refuses %s', (changed) => {
    expect(reviveTrackingLink(changed, account).ok).toBe(false);
  });
});

describe('parseTrackingLink', () => {
  it.each([
    ['', 'empty'],
    ['hello', 'not-an-address'],
    ['https://www.example.com/shop', 'not-a-tracking-link'],
    ['https://upwork.pxf.io/c/1234567/13634/1062918', 'ids-swapped'],
    ['https://upwork.pxf.io/c/IRabcdefghijklmnopqrstuvwxyz1/1062918/13634', 'account-sid'],
    ['https://upwork.pxf.io/c/1234567/1062918/13634Google', 'glued-text'],
    [`https://upwork.pxf.io/c/1/2/13634?x=${'y'.repeat(20_000)}`, 'too-long'],
  ])('%s: %s', (text, code) => {
    const parsed = parseTrackingLink(text);
    expect(parsed.ok ? parsed.value : parsed.problem.code).toBe(code);
  });

  it('keeps brand parameters byte for byte, and warns about oddities', () => {
    const parsed = parseTrackingLink(
      "http://upwork.pxf.io/c/0/1062918/13634?a=b'c%2fd&subid1={x}&SubId1=&u=https%253A%252F%252Fwww.upwork.com%252F",
    );
    expect(parsed.ok && parsed.value).toMatchObject({
      kind: 'full',
      partnerId: '0',
      landingPage: 'https://www.upwork.com/',
      subIds: { subId1: '{x}' },
      brandParams: ["a=b'c%2fd"],
      warnings: ['http', 'double-encoded', 'repeated-parameter', 'unfilled-macro', 'no-partner'],
    });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof parseTrackingLink(text).ok === 'boolean'));
  });
});
