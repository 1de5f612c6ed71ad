import type { LinkUse } from '../../../core/library/link-record.ts';
import { keyFor } from '../../../core/sentences.ts';
import type { ChannelId } from '../../../core/share/channels.ts';
import type { Speech } from '../../../core/speech/speech.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';

/** Where and when a page was shared. */
export const shareSentence = ({ channel, at }: LinkUse, { words, day }: Pick<Speech, 'words' | 'day'>): string =>
  words('lastShared', words(keyFor('channel', channel as ChannelId)), day(at));

/** A warning before a page is shared twice: when and where it was shared before. */
export function LastShare({ use }: { use: LinkUse | undefined }) {
  const speech = useSpeech();
  return use ? <p class="soft">{shareSentence(use, speech)}</p> : null;
}
