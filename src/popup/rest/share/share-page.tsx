import type { LinkablePage } from '../../../core/page/linkable-page.ts';
import type { PageFacts } from '../../../core/page/page-facts.ts';
import { keyFor } from '../../../core/sentences.ts';
import type { Sharer } from '../../../core/settings/sharer.ts';
import type { ChannelId } from '../../../core/share/channels.ts';
import { pageName } from '../../../flow/page/page-name.ts';
import { loadPostWords } from '../../../flow/share/post-words.ts';
import { shareDoors } from '../../../flow/share/share-doors.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { Composer } from '../../../ui/share/composer.tsx';
import { usePostWords } from '../../../ui/share/use-post-words.ts';
import { Frame } from '../../first/frame.tsx';
import { BackHead } from '../back-head.tsx';
import { LastShare } from './last-share.tsx';

type Props = {
  channel: ChannelId;
  page: LinkablePage;
  title?: string | undefined;
  sharer: Sharer;
  facts?: PageFacts;
  onBack: () => void;
};

/** Shares the current page on one channel. */
export function SharePage({ channel, page, title, sharer, facts, onBack }: Props) {
  const speech = useSpeech();
  const { words } = speech;
  const name = pageName(page.canonicalUrl, usePostWords(sharer.preferences, loadPostWords));
  const doors = shareDoors({ page, title, name, ...(facts ? { facts } : {}) }, sharer, speech);
  const head = <BackHead title={words('shareOn', words(keyFor('channel', channel)))} onBack={onBack} />;
  return (
    <Composer
      channel={channel}
      doors={doors}
      around={(fields, actions) => (
        <Frame head={head} foot={actions} isActing>
          <LastShare landingPage={page.canonicalUrl} channel={channel} />
          {fields}
        </Frame>
      )}
    />
  );
}
