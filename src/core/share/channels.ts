import type { DisclosureForm } from './disclosure/wordings.ts';
import { titleWords } from './title-words.ts';

/** How a network counts a post: by weights, by visible characters, or by UTF-16 code units. */
export type Counting = 'weights' | 'graphemes' | 'graphemes-link-23' | 'units';

/**
 * The input of a compose page: the whole post, the link in it, a title, and the user's server if the place needs one.
 */
export type Prefill = { text: string; url: string; title: string; server: string };

/**
 * One place. `id` is also the sub ID that a link carries there. `takes` says what its compose page really fills in: the
 * whole post, the link alone (the post also goes to the clipboard), or nothing, because the place has no such page.
 * `limit` is in its own `counting`, by default in code units.
 */
type Row = {
  id: string;
  takes: 'post' | 'link' | 'nothing';
  compose?: (post: Prefill) => string;
  limit?: number;
  /** What the limit applies to: the post, or the title sent with the link. */
  limits: 'text' | 'title';
  /** The field above the post, which is sent with it. */
  heading?: 'title' | 'subject';
  counting?: Counting;
  disclosure: DisclosureForm;
  template: string;
};
/** What the user must enter before a post can be composed: the server of their account, written like `example`. */
type Asking = { asks: 'server'; example: string };
type NotAsking = { asks?: never };

const value = (text: string): string => encodeURIComponent(text.toWellFormed());
/** A subject is one line, because a line break would begin another field of the mail. */
const line = (text: string): string => value(titleWords(text, 'subject'));
const short = '{disclosure} {title} {link} {hashtags}';
const lines = '{disclosure}\n\n{title}\n{link}';

// Addresses and limits from the networks' documentation (docs.x.com, docs.bsky.app, developers.facebook.com,
// core.telegram.org, RFC 6068), or from public code.
const rows = [
  {
    id: 'x',
    takes: 'post',
    compose: ({ text }) => `https://x.com/intent/tweet?text=${value(text)}`,
    limit: 280,
    limits: 'text',
    counting: 'weights',
    disclosure: 'short',
    template: short,
  },
  {
    id: 'linkedin',
    takes: 'link',
    compose: ({ url }) => `https://www.linkedin.com/sharing/share-offsite/?url=${value(url)}`,
    limit: 3000,
    limits: 'text',
    disclosure: 'medium',
    template: lines,
  },
  {
    id: 'reddit',
    takes: 'post',
    compose: ({ text, title }) => `https://www.reddit.com/submit?type=TEXT&title=${line(title)}&text=${value(text)}`,
    limit: 300,
    limits: 'title',
    heading: 'title',
    disclosure: 'medium',
    template: lines,
  },
  {
    id: 'facebook',
    takes: 'link',
    compose: ({ url }) => `https://www.facebook.com/sharer/sharer.php?u=${value(url)}`,
    limit: 63_206,
    limits: 'text',
    disclosure: 'medium',
    template: lines,
  },
  {
    id: 'bluesky',
    takes: 'post',
    compose: ({ text }) => `https://bsky.app/intent/compose?text=${value(text)}`,
    limit: 300,
    limits: 'text',
    counting: 'graphemes',
    disclosure: 'short',
    template: short,
  },
  {
    id: 'threads',
    takes: 'post',
    compose: ({ text }) => `https://www.threads.com/intent/post?text=${value(text)}`,
    limit: 500,
    limits: 'text',
    disclosure: 'short',
    template: short,
  },
  {
    id: 'mastodon',
    takes: 'post',
    asks: 'server',
    example: 'mastodon.social',
    compose: ({ text, server }) => `https://${server}/share?text=${value(text)}`,
    limit: 500,
    limits: 'text',
    counting: 'graphemes-link-23',
    disclosure: 'short',
    template: short,
  },
  {
    id: 'whatsapp',
    takes: 'post',
    compose: ({ text }) => `https://wa.me/?text=${value(text)}`,
    limits: 'text',
    disclosure: 'medium',
    template: lines,
  },
  {
    id: 'telegram',
    takes: 'link',
    // The place puts the address above the text. The whole post, with the disclosure at the top, is on the clipboard.
    compose: ({ url, text }) => `https://t.me/share/url?url=${value(url)}&text=${value(text.replace(url, '').trim())}`,
    limit: 4096,
    limits: 'text',
    disclosure: 'medium',
    template: lines,
  },
  {
    id: 'email',
    takes: 'post',
    compose: ({ text, title }) => `mailto:?subject=${line(title)}&body=${value(text.replace(/\r?\n/g, '\r\n'))}`,
    limits: 'text',
    heading: 'subject',
    disclosure: 'long',
    template: lines,
  },
  { id: 'instagram', takes: 'nothing', limit: 2200, limits: 'text', disclosure: 'medium', template: lines },
  { id: 'tiktok', takes: 'nothing', limit: 2200, limits: 'text', disclosure: 'medium', template: lines },
  { id: 'youtube', takes: 'nothing', limit: 5000, limits: 'text', disclosure: 'medium', template: lines },
  { id: 'discord', takes: 'nothing', limit: 2000, limits: 'text', disclosure: 'medium', template: lines },
  { id: 'slack', takes: 'nothing', limits: 'text', disclosure: 'medium', template: lines },
] as const satisfies readonly (Row & (Asking | NotAsking))[];

/** The places where a link can be shared. */
export type ChannelId = (typeof rows)[number]['id'];

type OnServer = Extract<(typeof rows)[number], { asks: 'server' }>['id'];

/** The preference that holds the user's server for a place that needs one. */
export type ServerPreference = `${OnServer}Server`;

/** One network, and whether it needs the user's server. */
export type Channel = Row & (({ id: OnServer } & Asking) | ({ id: Exclude<ChannelId, OnServer> } & NotAsking));

/** Every network, in the default order. */
export const channels: readonly Channel[] = rows;

/** A network that needs the user's server. */
export type ChannelOnServer = Extract<Channel, Asking>;

/** The preference that holds the user's server for a place that needs one. */
export const serverPreferenceOf = ({ id }: ChannelOnServer): ServerPreference => `${id}Server`;

/** The network with this id. */
export function channelOf(id: ChannelId): Channel {
  const found = channels.find((channel) => channel.id === id);
  if (!found) throw new Error(`No channel ${id}`);
  return found;
}

/** A server as a bare host, without path, port and user. Nothing if the text is not a server. Never throws. */
export function serverOf(text: string): string | undefined {
  const [host = ''] = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^@?[^@\s/]*@/, '')
    .split('/', 1);
  return /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/.test(host) ? host : undefined;
}
