import { describe, expect, it } from 'vitest';
import type { TrackingLink } from '../../../../src/core/link/build-link.ts';
import { type ChannelId, channels } from '../../../../src/core/share/channels.ts';
import { composePost, describePost, overFrom } from '../../../../src/core/share/compose-post.ts';
import { postLength } from '../../../../src/core/share/post-length.ts';
import { graphemeEnds } from '../../../../src/core/text/graphemes.ts';
import { size } from '../../../support/sizes.ts';

const link = 'https://upwork.pxf.io/c/1234567/1062918/13634?subId1=blog' as TrackingLink;

describe('counting', () => {
  it.each([
    ['x', '!)', 2800, 2800],
    ['x', '👍🏽', 5600, 2800],
    ['x', '가', 1400, 2800],
    ['bluesky', '👩‍👩‍👧‍👦', 3000 * 11, 3000],
    ['bluesky', 'e\u0301', 6000, 3000],
    ['bluesky', '🇩🇪', 12_000, 3000],
    ['mastodon', 'a.com ', 1250, 208 * 24 + 2],
    ['mastodon', 'न्', 10_000, 1],
    ['threads', '👍', 10_000, 10_000],
  ] as const)('%s is exact up to ten times its limit: %s', (channel, part, units, length) => {
    expect(postLength(channel, part.repeat(Math.ceil(units / part.length)).slice(0, units))).toBe(length);
  });

  it('a text that is far too long never counts as shorter than a part of it', () => {
    for (const { id } of channels)
      for (const part of ['a ', '👍🏽', 'a.com '])
        expect(postLength(id, part.repeat(20_000)), id).toBeGreaterThanOrEqual(postLength(id, part.repeat(2000)));
  });

  it('sees the same characters as the browser, however long they are', () => {
    const parts =
      'a|\u0301|é|👍|🏽|가|\u1100|\u1161|\u11a8|🇩|\r|\n|\u200d|क|\u094d|\u0600|❤|\ufe0f|1|\u20e3| |\ud83d|あ|\u3099|漢'.split(
        '|',
      );
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    let seed = 1;
    for (let round = 0; round < 300; round += 1) {
      let text = '';
      for (let length = 0; length < 150; length += 1) {
        seed = (seed * 48_271) % 2_147_483_647;
        text += parts[seed % parts.length];
      }
      const ends = [...segmenter.segment(text)].map(({ index, segment }) => index + segment.length);
      expect([...graphemeEnds(text)]).toEqual(ends);
    }
    expect([...graphemeEnds(`a${'\u0301'.repeat(1000)}b`)]).toEqual([1001, 1002]);
  });
});

/** The processor time of a call, in milliseconds. */
function cost(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('100 KB of hostile text takes only a moment', () => {
  const counted: ChannelId[] = ['x', 'bluesky', 'mastodon', 'threads'];
  const parts = [
    '!)',
    'http://',
    'é',
    '👍🏽',
    '가',
    'a.com ',
    'a.com/',
    'e\u0301',
    '\u0301',
    '🇩',
    'a-',
    '@a@',
    '\u200d',
    '#ad',
    '\n',
  ];
  it.each(parts)('%j', (part) => {
    const text = part.repeat(Math.ceil(size(100_000, 20_000) / part.length));
    for (const channel of counted) {
      const posts = [text, `https://a.com/${text}x`];
      for (const post of posts) {
        postLength(channel, post);
        // The best of three, because other work on the machine costs time too.
        expect(Math.min(...[1, 2, 3].map(() => cost(() => postLength(channel, post)))), channel).toBeLessThan(50);
        expect(Math.min(...[1, 2].map(() => cost(() => overFrom(channel, post)))), channel).toBeLessThan(250);
        expect(
          cost(() => describePost(channel, post, link)),
          channel,
        ).toBeLessThan(250);
      }
    }
    const request = { template: '{disclosure} {title} {link}', link, gaps: { title: text }, disclosure: '#ad' };
    for (const channel of counted)
      expect(
        cost(() => composePost({ channel, ...request })),
        channel,
      ).toBeLessThan(1000);
  });
});
