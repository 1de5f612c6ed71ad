import { useEffect, useState } from 'preact/hooks';
import type { LinkUse } from '../../../core/library/link-record.ts';
import { keyFor } from '../../../core/sentences.ts';
import type { ChannelId } from '../../../core/share/channels.ts';
import { earlierShare } from '../../../flow/library/ask-library.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';

/** A warning before a page is shared twice: when and where it was shared before; for a channel, only shares there. */
export function LastShare({ landingPage, channel }: { landingPage: string; channel?: ChannelId }) {
  const { words, day } = useSpeech();
  const [use, setUse] = useState<LinkUse>();
  useEffect(() => void earlierShare(landingPage, channel).then(setUse), [landingPage, channel]);
  if (!use) return null;
  return <p class="soft">{words('lastShared', words(keyFor('channel', use.channel as ChannelId)), day(use.at))}</p>;
}
