import { describe, expect, it } from 'vitest';
import { parseFromContent, parseFromOwnPage } from '../../../src/core/parse-message.ts';

const share = { name: 'share/open', channel: 'mastodon', text: 'x', url: 'x', title: '', server: 'mastodon.example' };

describe('messages to the worker', () => {
  it.each([
    'evil.example/?x=',
    'user@evil.example',
    'mastodon.example:8080',
    'evil.example#',
    'https://mastodon.example',
    'MASTODON.example',
    '',
    'a'.repeat(100_001),
    ['mastodon.example'],
  ])('opens no page on an invalid server: %s', (server) => {
    expect(parseFromOwnPage({ ...share, server })).toBeUndefined();
  });

  it('are accepted completely or not at all', () => {
    expect(parseFromOwnPage(share)).toEqual(share);
    expect(parseFromOwnPage({ ...share, channel: 'x', server: '' })).toMatchObject({ channel: 'x' });
    const note = { name: 'record/note', id: 'a', note: 'For March' };
    expect(parseFromOwnPage(note)).toEqual(note);
    const kept = { name: 'preference/save', change: { preference: 'singlePages', value: false } };
    expect(parseFromOwnPage(kept)).toEqual(kept);
    for (const broken of [
      { ...share, channel: '__proto__' },
      { ...share, text: undefined },
      { ...share, record: {} },
      { ...share, name: 'toString' },
      { name: 'record/confirm', id: 5 },
      { name: 'record/note', id: 'a' },
      { ...kept, change: undefined },
      { ...kept, change: { preference: 'singlePages', value: 'no' } },
      { ...kept, change: { preference: '__proto__', value: false } },
      { ...kept, change: { preference: 'account', value: {} } },
      null,
      'share/open',
      [share],
    ])
      expect(parseFromOwnPage(broken)).toBeUndefined();
  });

  it('from a content script can only report that its page moved', () => {
    expect(parseFromContent({ name: 'page/moved', address: 'https://evil.example' })).toEqual({ name: 'page/moved' });
    expect(parseFromContent(share)).toBeUndefined();
  });
});
