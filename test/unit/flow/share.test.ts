// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { route } from '../../../src/background/route.ts';
import { cleanLabel } from '../../../src/core/link/sub-ids.ts';
import { defaultPreferences } from '../../../src/core/settings/settings.ts';
import type { ChannelId } from '../../../src/core/share/channels.ts';
import { describePost } from '../../../src/core/share/compose-post.ts';
import { disclosures } from '../../../src/core/share/disclosure/wordings.ts';
import { speechIn } from '../../../src/core/speech/speech.ts';
import { contentFor } from '../../../src/flow/copy/copy-formatted.ts';
import { copyRoundup, linkItems } from '../../../src/flow/copy/make-roundup.ts';
import { channelsByUse, recentLinks } from '../../../src/flow/library/ask-library.ts';
import { lightButton } from '../../../src/flow/page/light-button.ts';
import { loadArriving } from '../../../src/flow/page/load-arriving.ts';
import { copyPost, sharePost } from '../../../src/flow/share/share-post.ts';
import { fake } from '../../support/fake-browser.ts';
import { linkTo, sharerWith } from '../../support/records.ts';

const address = 'https://www.upwork.com/hire/php-developers/';
const link = linkTo(address, {}, { channel: 'x' });
const postFor = (channel: ChannelId) => describePost(channel, `#ad PHP ${link.trackingLink}`, link.trackingLink);
const share = (channel: ChannelId, keeping: 'kept' | 'private' | 'off' = 'kept') =>
  sharePost(postFor(channel), link, { title: 'PHP', label: cleanLabel('blog'), server: '' }, keeping);

const withoutLibrary = () =>
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    },
  });

beforeEach(() => {
  fake.worker = async (message) => route(message, { own: true });
});

describe('a share', () => {
  it('opens a channel that takes posts with the whole post, and records where it went', async () => {
    expect(await share('x')).toEqual({ opened: true, recorded: true });
    expect(fake.opened).toEqual([
      `https://x.com/intent/tweet?text=${encodeURIComponent(`#ad PHP ${link.trackingLink}`)}`,
    ]);
    expect(fake.clipboard.text).toBe('');
    expect(await recentLinks()).toMatchObject([
      {
        uses: [{ channel: 'x', format: 'post', state: 'done' }],
        title: 'PHP',
        labels: ['blog'],
        landingPage: address,
        trackingLink: link.trackingLink,
      },
    ]);
  });

  it('is on the clipboard alone if only its post is copied, and is recorded', async () => {
    expect(await copyPost(postFor('x'), link, { title: 'PHP' }, 'kept')).toEqual({ copied: true, recorded: true });
    expect([fake.opened, fake.clipboard.text]).toEqual([[], postFor('x').text]);
    expect(await recentLinks()).toMatchObject([{ uses: [{ channel: 'x', format: 'post', state: 'done' }] }]);
    fake.clipboard.refuses = true;
    expect(await copyPost(postFor('x'), link, { title: 'PHP' }, 'kept')).toEqual({ copied: false, recorded: false });
  });

  it('for a channel that takes only the link, opens it with the link and puts the post on the clipboard', async () => {
    expect(await share('linkedin')).toEqual({ opened: true, copied: true, recorded: true });
    expect(fake.opened).toEqual([
      `https://www.linkedin.com/sharing/share-offsite/?url=${encodeURIComponent(link.trackingLink)}`,
    ]);
    expect(fake.clipboard.text).toBe(postFor('linkedin').text);
  });

  it('opens nothing if the clipboard refuses the post with its disclosure, and records nothing', async () => {
    fake.clipboard.refuses = true;
    expect(await share('linkedin')).toEqual({ opened: false, copied: false, recorded: false });
    expect([fake.opened, await recentLinks()]).toEqual([[], []]);
  });

  it('for a channel without a compose page is a copy, recorded under the channel', async () => {
    expect(await share('instagram')).toEqual({ opened: false, copied: true, recorded: true });
    expect(fake.opened).toEqual([]);
    expect(await recentLinks()).toMatchObject([{ uses: [{ channel: 'instagram', state: 'done' }] }]);
  });

  it.each(['private', 'off'] as const)(
    'records nothing if nothing is to be kept (%s), and says so',
    async (keeping) => {
      expect(await share('x', keeping)).toEqual({ opened: true, recorded: keeping });
      expect(await recentLinks()).toEqual([]);
      expect(fake.local.all()).toEqual({});
    },
  );

  it('keeps the server from the composer, in the worker, but no invalid one', async () => {
    const at = (server: string) => sharePost(postFor('mastodon'), link, { title: 'PHP', server }, 'off');
    await at('fosstodon.example');
    expect(fake.sync.all()).toEqual({ mastodonServer: { version: 1, data: 'fosstodon.example' } });
    await at('');
    await sharePost(postFor('x'), link, { title: 'PHP', server: 'other.example' }, 'off');
    expect(fake.sync.all()).toEqual({ mastodonServer: { version: 1, data: 'fosstodon.example' } });
    fake.sync.set({ mastodonServer: { version: 99, data: {} } });
    await at('late.example');
    expect(fake.sync.all()).toEqual({ mastodonServer: { version: 99, data: {} } });
  });

  it('stays pending if the browser opens no tab, and while one is still opening', async () => {
    fake.open = () => Promise.reject(new Error('Tabs cannot be created right now.'));
    expect(await share('x')).toEqual({ opened: false, recorded: false });
    expect(await recentLinks()).toMatchObject([{ uses: [{ channel: 'x', state: 'pending' }] }]);
    // The worker is stopped while it waits for the tab, so nobody confirms.
    fake.open = () => new Promise(() => undefined);
    void share('bluesky');
    // The same link, used again: one row.
    await vi.waitFor(async () =>
      expect((await recentLinks())[0]?.uses.map(({ channel, state }) => [channel, state])).toEqual([
        ['x', 'pending'],
        ['bluesky', 'pending'],
      ]),
    );
  });

  it('opens even if the library or the worker fails, and does not say that it was recorded', async () => {
    withoutLibrary();
    expect(await share('x')).toEqual({ opened: true, recorded: false });
    expect(fake.opened).toHaveLength(1);
    fake.worker = () => Promise.reject(new Error('Receiving end does not exist.'));
    expect(await share('linkedin')).toEqual({ opened: false, copied: true, recorded: false });
  });
});

it('channels are ordered by use, and in no order if the library cannot be read', async () => {
  for (const channel of ['bluesky', 'x', 'bluesky', 'reddit', 'bluesky', 'x'] as const) await share(channel);
  expect(await channelsByUse()).toEqual(['bluesky', 'x', 'reddit']);
  withoutLibrary();
  expect(await channelsByUse()).toEqual([]);
});

describe('a format', () => {
  const content = (format: 'rich' | 'url' | 'title-url' | 'csv') =>
    contentFor(
      format,
      { link, title: 'PHP' },
      { preferences: { ...defaultPreferences, disclosure: { language: 'de' } } },
      'en-US',
    );
  const anzeige = 'Anzeige – Ich erhalte eine Provision, wenn du über diesen Link beauftragst.';

  it('with words begins with the disclosure in the chosen language', () => {
    expect(content('title-url')).toEqual({ format: 'title-url', text: `${anzeige} PHP\n${link.trackingLink}` });
    expect(content('csv').text).toBe(`PHP,${link.trackingLink},"${anzeige}"`);
    expect(content('url')).toEqual({ format: 'url', text: link.trackingLink });
  });

  it('of rich text is plain words for some programs and a link for others', () => {
    const { text, html } = content('rich');
    expect(text).toBe(`${anzeige} PHP\n${link.trackingLink}`);
    expect(html).toMatch(new RegExp(`^${anzeige} <a href="https://upwork\\.pxf\\.io/[^"]*" rel="[^"]*">PHP</a>$`));
  });
});

describe('a roundup', () => {
  const usd = (minor: number) => ({ minor, currency: 'USD' });
  const preferences = {
    ...defaultPreferences,
    catalogTerms: { ...defaultPreferences.catalogTerms, rateBasisPoints: 1000 },
  };
  const speech = speechIn((key, ...gaps) => [key, ...gaps].join(' '), 'en-US');
  const items = linkItems(
    [
      { title: 'PHP', address, offer: { price: usd(10_000), per: 'project' } },
      {
        title: 'Logo',
        address: 'https://www.upwork.com/services/product/design-a-logo-1234567890123456789',
        offer: { price: usd(10_000), per: 'project' },
      },
      { title: 'Mine', address: 'https://www.upwork.com/nx/find-work/' },
    ],
    sharerWith({ preferences }),
    speech,
  );
  const copy = (keeping: 'kept' | 'private' | 'off') =>
    copyRoundup('lines', items, sharerWith({ preferences, keeping }), speech);

  it('estimates each link under the terms of its own marketplace, and leaves out pages that cannot be linked', () => {
    expect(items.map(({ title, price, estimate }) => [title, price, estimate])).toEqual([
      ['PHP', '$100', '$70'],
      ['Logo', '$100', '$10'],
    ]);
  });

  it('copies all links under one disclosure, and records each with its label and estimate', async () => {
    expect(await copy('kept')).toEqual({ copied: true, count: 2, recorded: true });
    expect(fake.clipboard.text).toBe(
      `${disclosures.en.medium}\n\nPHP – $100\n${items[0]?.url}\n\nLogo – $100\n${items[1]?.url}`,
    );
    expect(
      (await recentLinks())
        .map(({ title, labels, commission, uses: [use] }) => [title, ...labels, commission, use?.format, use?.state])
        .sort(),
    ).toEqual([
      ['Logo', 'blog', usd(1000), 'lines', 'done'],
      ['PHP', 'blog', usd(7000), 'lines', 'done'],
    ]);
  });

  it('records nothing of a private window, and confirms nothing if the clipboard refused', async () => {
    expect(await copy('private')).toEqual({ copied: true, count: 2, recorded: 'private' });
    expect(await recentLinks()).toEqual([]);
    fake.clipboard.refuses = true;
    expect(await copy('kept')).toEqual({ copied: false, count: 2, recorded: false });
    expect((await recentLinks()).map(({ uses: [use] }) => use?.state)).toEqual(['pending', 'pending']);
  });

  it('does not say recorded if one of its rows is not', async () => {
    let refused: unknown;
    fake.worker = async (message) => {
      refused ??= (message as { record?: { id: string } }).record?.id;
      return (message as { record?: { id: string } }).record?.id === refused
        ? { recorded: false }
        : route(message, { own: true });
    };
    expect(await copy('kept')).toEqual({ copied: true, count: 2, recorded: false });
  });

  it('is recorded although the library of a busy browser opened only at the second attempt', async () => {
    let asked = 0;
    fake.worker = async (message) => {
      asked += 1;
      return asked === 1 ? { recorded: false } : route(message, { own: true });
    };
    expect(await copy('kept')).toEqual({ copied: true, count: 2, recorded: true });
    expect((await recentLinks()).map(({ uses }) => uses.map(({ state }) => state))).toEqual([['done'], ['done']]);
  });
});

it("another affiliate's click is recognised by the address, and by earlier addresses in the tab", async () => {
  const other = async (at: string) => (await loadArriving({ id: 7, address: at, incognito: false })).otherClick;
  expect([await other(address), await other(`${address}?irgwc=1`)]).toEqual([false, true]);
  await lightButton({ id: 7, address: `${address}?irgwc=1`, incognito: false });
  expect(await other(address)).toBe(true);
  expect(await loadArriving(undefined)).toEqual({ otherClick: false, siteAccess: true, shortcut: 'Alt+Shift+K' });
});
