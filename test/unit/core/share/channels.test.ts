import { describe, expect, it } from 'vitest';
import type { TrackingLink } from '../../../../src/core/link/build-link.ts';
import { type ChannelId, channelOf, channels } from '../../../../src/core/share/channels.ts';
import { composePost, describePost, isOver, overFrom } from '../../../../src/core/share/compose-post.ts';
import { checkDisclosure } from '../../../../src/core/share/disclosure/check-disclosure.ts';
import { disclose } from '../../../../src/core/share/disclosure/disclose.ts';
import { postLength } from '../../../../src/core/share/post-length.ts';
import { cleanWords } from '../../../../src/core/text/clean-words.ts';

const link = 'https://upwork.pxf.io/c/1234567/1062918/13634?subId1=blog' as TrackingLink;

describe('a compose page', () => {
  const post = { text: `#ad\n\nLogo & more\n${link}`, url: link, title: 'Logo & more', server: '' };
  const given = (id: ChannelId, more: object = {}) =>
    Object.fromEntries(new URL(channelOf(id).compose?.({ ...post, ...more }) ?? '').searchParams);

  it('gets title and text apart if it has two fields', () => {
    expect(given('reddit')).toEqual({ type: 'TEXT', title: 'Logo & more', text: post.text });
  });

  it('of e-mail gets line breaks as mail needs them', () => {
    expect(given('email')).toEqual({ subject: 'Logo & more', body: `#ad\r\n\r\nLogo & more\r\n${link}` });
  });

  it('of Telegram gets the link only once', () => {
    expect(given('telegram')).toEqual({ url: link, text: '#ad\n\nLogo & more' });
  });

  it('opens with any text, even with a lone surrogate', () => {
    expect(given('x', { text: 'a\ud83d' })).toEqual({ text: 'a\ufffd' });
  });
});

it('every channel has the limit that its service has', () => {
  expect(Object.fromEntries(channels.map(({ id, limit, limits }) => [id, limit && [limit, limits]]))).toEqual({
    x: [280, 'text'],
    linkedin: [3000, 'text'],
    reddit: [300, 'title'],
    facebook: [63_206, 'text'],
    bluesky: [300, 'text'],
    threads: [500, 'text'],
    mastodon: [500, 'text'],
    whatsapp: undefined,
    telegram: [4096, 'text'],
    email: undefined,
    instagram: [2200, 'text'],
    tiktok: [2200, 'text'],
    youtube: [5000, 'text'],
    discord: [2000, 'text'],
    slack: undefined,
  });
});

it('a post of exactly the limit fits, and a longer one knows what is over', () => {
  const of = (length: number) => 'x'.repeat(length);
  expect([isOver(describePost('threads', of(500), link)), overFrom('threads', of(500))]).toEqual([false, undefined]);
  expect([isOver(describePost('threads', of(501), link)), overFrom('threads', of(503))]).toEqual([true, 500]);
  expect(overFrom('reddit', of(301))).toBeUndefined();
});

it('a line whose gaps are all empty leaves no empty line behind', () => {
  const made = composePost({
    channel: 'x',
    template: '{disclosure}\n{from}\n{link}',
    link,
    gaps: { title: 'PHP' },
    disclosure: '#ad',
  });
  expect(made.ok && made.value.text).toBe(`#ad\n${link}`);
});

describe('counting', () => {
  it.each([
    ['x', 'see upwork.com.', 4 + 23 + 1],
    ['x', `(${link})`, 1 + 23 + 1],
    ['mastodon', 'see https://upwork.com/!', 4 + 23 + 1],
    ['x', 'e\u0301', 1],
    ['x', 'not.a-place', 11],
  ] as const)('%s counts %j as %i', (channel, text, length) => expect(postLength(channel, text)).toBe(length));
});

describe('a disclosure', () => {
  it('with a condition is reported, even next to a clear one', () => {
    expect(checkDisclosure(`#ad – I may earn a commission ${link}`, link)).toEqual([
      { code: 'conditional', seen: 'I may earn' },
    ]);
  });

  it('after more characters than a channel shows is reported as behind the cut, on any line', () => {
    expect(checkDisclosure(`${'x'.repeat(210)} #ad ${link}`, link)).toEqual([{ code: 'behind-cut', seen: '#ad' }]);
    expect(checkDisclosure(`${'x'.repeat(200)} #ad ${link}`, link)).toEqual([]);
  });

  it.each([
    [{ language: 'de' as const }, 'fr-FR', '#Anzeige'],
    [{ language: 'auto' as const }, 'fr-CA', '#Publicité'],
    [{ language: 'auto' as const }, 'tlh-KX', '#ad'],
    [{ language: 'constructor' as 'de' }, 'de-AT', '#Anzeige'],
    [{ language: 'de' as const, own: '#ad, mine' }, 'de', '#ad, mine'],
  ])('of %j in a browser in %s is %s', (wanted, locale, text) => expect(disclose(wanted, 'short', locale)).toBe(text));
});

it('words from a page are one well-formed line in composed form', () => {
  expect(cleanWords(' e\u0301\n\ud83d \u202eb ')).toBe('é \ufffd b');
  // No direction mark of any kind stays.
  expect(cleanWords('a\u061cb\u200ec\u200fd\u202ae\u2066f\u2069g')).toBe('a b c d e f g');
});
