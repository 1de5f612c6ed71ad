import { keyFor } from '../core/sentences.ts';
import { channels } from '../core/share/channels.ts';
import type { Words } from '../core/speech/words.ts';

const others = { copy: 'channelCopy', draft: 'channelDraft', sheet: 'channelSheet' } as const;

/** Where a link was shared, in the user's language: a channel, the clipboard or another app; an empty text if it was only imported. */
export function channelName(id: string, words: Words): string {
  const channel = channels.find((one) => one.id === id);
  if (channel) return words(keyFor('channel', channel.id));
  return Object.hasOwn(others, id) ? words(others[id as keyof typeof others]) : id;
}
