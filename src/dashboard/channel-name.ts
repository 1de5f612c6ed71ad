import { keyFor } from '../core/sentences.ts';
import { channels } from '../core/share/channels.ts';
import type { Words } from '../core/speech/words.ts';

/** Where a link was shared, in the user's language: a channel or the clipboard; an empty text if it was only imported. */
export function channelName(id: string, words: Words): string {
  const channel = channels.find((one) => one.id === id);
  if (channel) return words(keyFor('channel', channel.id));
  return id === 'copy' ? words('channelCopy') : id === 'draft' ? words('channelDraft') : id;
}
