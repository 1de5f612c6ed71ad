import { useState } from 'preact/hooks';
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
import { PlacesView } from './places-view.tsx';
import { useShares } from './use-shares.ts';

type Props = {
  /** Where the page is shared; without one, all channels are offered first. */
  channel: ChannelId | undefined;
  page: LinkablePage;
  title?: string | undefined;
  sharer: Sharer;
  facts?: PageFacts;
  onBack: () => void;
};

/** Shares the current page on one channel. The way back from a channel leads to where it was chosen. */
export function SharePage({ channel, onBack, ...given }: Props) {
  const [chosen, setChosen] = useState<{ id: ChannelId; isOpen: boolean }>();
  if (channel) return <PostPage {...given} channel={channel} onBack={onBack} />;
  if (chosen?.isOpen)
    return <PostPage {...given} channel={chosen.id} onBack={() => setChosen({ ...chosen, isOpen: false })} />;
  return (
    <PlacesView
      landingPage={given.page.canonicalUrl}
      preferences={given.sharer.preferences}
      from={chosen?.id}
      onChoose={(id) => setChosen({ id, isOpen: true })}
      onBack={onBack}
    />
  );
}

/** The post for one channel. */
function PostPage({ channel, page, title, sharer, facts, onBack }: Props & { channel: ChannelId }) {
  const speech = useSpeech();
  const { words } = speech;
  const shares = useShares(page.canonicalUrl);
  const name = pageName(page.canonicalUrl, usePostWords(sharer.preferences, loadPostWords));
  const doors = shareDoors({ page, title, name, ...(facts ? { facts } : {}) }, sharer, speech);
  const head = <BackHead title={words('shareOn', words(keyFor('channel', channel)))} onBack={onBack} />;
  return (
    <Composer
      channel={channel}
      doors={doors}
      around={(fields, actions) => (
        <Frame head={head} foot={actions} isActing>
          <LastShare use={shares.find((use) => use.channel === channel)} />
          {fields}
        </Frame>
      )}
    />
  );
}
