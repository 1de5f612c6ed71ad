import { useEffect, useState } from 'preact/hooks';
import type { LinkUse } from '../../../core/library/link-record.ts';
import { keyFor } from '../../../core/sentences.ts';
import type { ChannelId } from '../../../core/share/channels.ts';
import { earlierShare } from '../../../flow/library/ask-library.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { Notice } from '../../../ui/notice.tsx';

/** Before somebody shares a page twice: when and where they did before; in a channel, only what went there. */
export function EarlierShare({ landingPage, channel }: { landingPage: string; channel?: ChannelId }) {
  const { words, locale } = useSpeech();
  const [use, setUse] = useState<LinkUse>();
  useEffect(() => void earlierShare(landingPage, channel).then(setUse), [landingPage, channel]);
  if (!use) return null;
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).format(use.at);
  return <Notice>{words('sharedBefore', day, words(keyFor('channel', use.channel as ChannelId)))}</Notice>;
}
