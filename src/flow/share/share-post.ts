import type { ShareReply } from '../../core/messages.ts';
import type { Keeping } from '../../core/settings/sharer.ts';
import { channelOf, type Prefill } from '../../core/share/channels.ts';
import type { Post } from '../../core/share/compose-post.ts';
import type { MessageKey, Words } from '../../core/speech/words.ts';
import { writeClipboard } from '../../platform/clipboard.ts';
import { sendMessage } from '../../platform/messages.ts';
import { type CopyContext, recordOf } from '../copy/copy-link.ts';
import { leave, type Recorded, writtenIn } from '../copy/leave.ts';
import type { MadeLink } from '../copy/make-link.ts';
import { tellRecorded } from '../copy/tell-recorded.ts';
import { workerLedger } from '../copy/worker-ledger.ts';

/** The result of sharing: whether the compose page opened, whether the post is on the clipboard (if it has to be), whether it is recorded. */
export type ShareOutcome = { opened: boolean; copied?: boolean; recorded: Recorded };

/** The sentence about a result in a place and, if it was not recorded, that. */
export function tellShared(
  outcome: ShareOutcome,
  takes: 'post' | 'link' | 'nothing',
  name: string,
  words: Words,
): string {
  const text = words(shareSentence(outcome, takes), name);
  return outcome.opened || outcome.copied ? tellRecorded(text, outcome.recorded, words) : text;
}

function shareSentence({ opened, copied }: ShareOutcome, takes: 'post' | 'link' | 'nothing'): MessageKey {
  if (copied === false) return 'shareNotCopied';
  if (takes === 'nothing') return 'shareCopied';
  if (!opened) return 'shareNotOpened';
  return copied ? 'shareCopiedOpened' : 'shareOpened';
}

/**
 * Shares a post. Call it directly in the click's handler. If the place takes only the link, the post goes to the clipboard. The
 * worker opens the compose page and keeps the record, because the popup closes with it.
 */
export async function sharePost(
  post: Post,
  link: MadeLink,
  context: CopyContext & { server?: string; heading?: string },
  keeping: Keeping,
): Promise<ShareOutcome> {
  const { takes } = channelOf(post.channel);
  const { server = '', heading, ...kept } = context;
  const prefill: Prefill = { text: post.text, url: link.trackingLink, title: heading ?? context.title ?? '', server };
  const record =
    keeping === 'kept' ? { record: recordOf(link, { ...kept, channel: post.channel, format: 'post' }) } : {};
  const copying = takes === 'post' ? undefined : writeClipboard(post.text);
  // Without the text on the clipboard, the link would be shared without its disclosure.
  if (copying && !(await copying)) return { opened: false, copied: false, recorded: false };
  const reply = (await sendMessage({ name: 'share/open', channel: post.channel, ...prefill, ...record }).catch(
    () => undefined,
  )) as ShareReply | undefined;
  const recorded = keeping === 'kept' ? writtenIn(reply?.recorded) : keeping;
  return { opened: reply?.opened === true, ...(copying ? { copied: true } : {}), recorded };
}

/** Puts a post on the clipboard and opens nothing. Call it directly in the click's handler. */
export async function copyPost(
  post: Post,
  link: MadeLink,
  context: CopyContext,
  keeping: Keeping,
): Promise<{ copied: boolean; recorded: Recorded }> {
  const { done, recorded } = await leave({
    records: [recordOf(link, { ...context, channel: post.channel, format: 'post' })],
    keeping,
    ledger: workerLedger,
    act: () => writeClipboard(post.text),
  });
  return { copied: done, recorded };
}
