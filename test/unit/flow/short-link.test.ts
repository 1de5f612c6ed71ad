import 'fake-indexeddb/auto';
import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LinkRecord } from '../../../src/core/library/link-record.ts';
import { takenBack, useAgain } from '../../../src/core/library/use-record.ts';
import { connectImpact } from '../../../src/flow/impact/connect.ts';
import { loadShortLinkState, makeShortLink } from '../../../src/flow/impact/make-short-link.ts';
import { addRecord, loadRecord } from '../../../src/store/rows.ts';
import { access, answerOf, edgeAnswers } from '../../drive/impact-answers.mjs';
import { recordOf } from '../../drive/record.mjs';
import { browser } from '../../support/fake-browser.ts';
import { fakeImpact } from '../../support/fake-impact.ts';

let impact: ReturnType<typeof fakeImpact>;
const record = recordOf({
  landingPage: 'https://www.upwork.com/hire/php-developers/',
  subIds: { subId1: 'blog', sharedId: 'x' },
}) as LinkRecord;
const kept = async () => (await loadRecord(record.id))?.shortLink;
const posts = () => impact.asked.filter(({ method }) => method === 'POST');
const edge = (name: string) => edgeAnswers.find((one) => one.name === name);
const codeOf = (made: Awaited<ReturnType<typeof makeShortLink>>) => (made.ok ? made.value : made.problem.code);

beforeEach(async () => {
  impact = fakeImpact();
  vi.stubGlobal('DOMParser', new Window().DOMParser);
  await addRecord(record);
  await connectImpact(access);
});
afterEach(() => vi.unstubAllGlobals());

describe('a short link', () => {
  it('is made for the link’s ad, page and sub IDs, and kept in its row', async () => {
    expect(await makeShortLink(record, ' my-page ')).toEqual({ ok: true, value: 'https://upwork.pxf.io/my-page' });
    expect(await kept()).toBe('https://upwork.pxf.io/my-page');
    const [{ path, query } = { path: '', query: {} }, ...more] = posts();
    expect([path, more]).toEqual(['Programs/13634/TrackingLinks', []]);
    expect(query).toMatchObject({
      Type: 'Vanity',
      CustomPath: 'my-page',
      DeepLink: 'https://www.upwork.com/hire/php-developers/',
      subId1: 'blog',
      sharedId: 'x',
    });
    expect(await loadShortLinkState(record)).toEqual({ isConnected: true });
  });

  it.each(['a', '-x', 'with space', 'x/y', 'ü-link', 'x'.repeat(51)])(
    'with the ending “%s” is asked of nobody',
    async (ending) => {
      expect(codeOf(await makeShortLink(record, ending))).toBe('bad-ending');
      expect(posts()).toEqual([]);
    },
  );

  it('is not asked for twice where no answer came, until the user has looked', async () => {
    impact.instead = (path) => (path.endsWith('TrackingLinks') ? edge('bad gateway') : undefined);
    expect(codeOf(await makeShortLink(record, ''))).toBe('server');
    impact.instead = () => undefined;
    expect((await loadShortLinkState(record)).askedAt).toBeTypeOf('number');
    expect(codeOf(await makeShortLink(record, ''))).toBe('asked-before');
    expect(posts()).toHaveLength(1);
    expect(codeOf(await makeShortLink(record, '', true))).toBe('https://upwork.pxf.io/aBcDeF');
    expect((await loadShortLinkState(record)).askedAt).toBeUndefined();
  });

  it('writes down what is asked before it is asked, so that whatever ends here is known later', async () => {
    impact.instead = (path) => {
      if (!path.endsWith('TrackingLinks')) return undefined;
      throw new TypeError('The browser was closed.');
    };
    expect(codeOf(await makeShortLink(record, ''))).toBe('unreachable');
    expect((await loadShortLinkState(record)).askedAt).toBeTypeOf('number');
  });

  it('that could not be written down was never asked for', async () => {
    const set = browser.storage.local.set;
    let writes = 0;
    browser.storage.local.set = async (values: Record<string, unknown>) => {
      writes += 1;
      if (writes === 2) throw new Error('The disk is full.');
      return set.call(browser.storage.local, values);
    };
    expect(codeOf(await makeShortLink(record, ''))).toBe('not-stored');
    browser.storage.local.set = set;
    expect(posts()).toEqual([]);
    expect(codeOf(await makeShortLink(record, ''))).toBe('https://upwork.pxf.io/aBcDeF');
  });

  it.each(['scoped token, other shape', 'bad credentials', 'window too wide', 'rate limit'])(
    'that impact.com refuses was not made, and may be asked for again: %s',
    async (name) => {
      impact.instead = (path) => (path.endsWith('TrackingLinks') ? edge(name) : undefined);
      expect((await makeShortLink(record, '')).ok).toBe(false);
      expect((await loadShortLinkState(record)).askedAt).toBeUndefined();
    },
  );

  it.each([
    ['another host', 'https://evil.example/abc'],
    ['a host that only looks like it', 'upwork.pxf.io.evil.example/abc'],
    ['a full link', 'https://upwork.pxf.io/c/7654321/1062918/13634'],
    ['parameters', 'https://upwork.pxf.io/abc?subId1=theirs'],
    ['a port', 'https://upwork.pxf.io:8080/abc'],
    ['a name in front', 'https://a@upwork.pxf.io/abc'],
    ['no address', 'javascript:alert(1)'],
    ['nothing', ''],
  ])('is not kept from %s', async (_, TrackingURL) => {
    impact.instead = (path) => (path.endsWith('TrackingLinks') ? answerOf({ TrackingURL }) : undefined);
    expect(codeOf(await makeShortLink(record, ''))).toBe('not-short');
    expect(await kept()).toBeUndefined();
  });

  it('stays with its row when the link is used again, and when a change is taken back', () => {
    const short = { ...record, shortLink: 'https://upwork.pxf.io/my-page' };
    const again = { ...record, uses: [{ id: 'new', at: 2, channel: 'x', format: 'url', state: 'done' as const }] };
    expect(useAgain(short, again).shortLink).toBe(short.shortLink);
    expect(takenBack(record, short).shortLink).toBe(short.shortLink);
  });
});
