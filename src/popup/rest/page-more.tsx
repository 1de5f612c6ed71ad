import { useEffect, useState } from 'preact/hooks';
import type { LinkablePage } from '../../core/page/linkable-page.ts';
import type { ListedItem, PageFacts } from '../../core/page/page-facts.ts';
import { termsOf } from '../../core/settings/settings.ts';
import type { Sharer } from '../../core/settings/sharer.ts';
import type { ChannelId } from '../../core/share/channels.ts';
import type { SeenTab } from '../../flow/page/open-popup.ts';
import { selectedTabs } from '../../flow/page/selected-tabs.ts';
import { tellButton } from '../../flow/page/tell-button.ts';
import { Boundary } from '../../ui/boundary.tsx';
import { useSpeech } from '../../ui/hooks/speech-context.ts';
import { SpendLookup } from '../../ui/terms/spend-lookup.tsx';
import { Earnings } from './earnings.tsx';
import { RecentLinks } from './recent-links.tsx';
import { EarlierShare } from './share/earlier-share.tsx';
import { ShareRow } from './share/share-row.tsx';

type Props = {
  tab: SeenTab;
  page: LinkablePage;
  sharer: Sharer;
  facts?: PageFacts;
  isNew: boolean;
  copies: number;
  onChannel: (channel: ChannelId) => void;
  onList: (list: ListedItem[]) => void;
};

/** What comes after the link: what the page could earn, what it lists, where to share it, the links used last. */
export function PageMore({ tab, page, sharer, facts, isNew, copies, onChannel, onList }: Props) {
  const { words, counted } = useSpeech();
  const [selected, setSelected] = useState<ListedItem[]>([]);
  const [isLooking, setLooking] = useState(false);
  useEffect(() => void selectedTabs().then(setSelected), [tab]);
  const terms = termsOf(sharer.preferences, page.marketplace);
  const isWalled = facts?.wall === 'challenge';
  const listed = facts?.listed ?? [];
  return (
    <>
      {!isWalled && (
        <Boundary>
          <Earnings
            {...(facts ? { offers: facts.offers } : {})}
            listed={listed}
            onRange={(earns) => void tellButton(tab.id, earns)}
            terms={terms}
          />
        </Boundary>
      )}
      {listed.length > 0 && (
        <button class="button" type="button" onClick={() => onList(listed)}>
          {counted('roundupOpen', listed.length)}
        </button>
      )}
      {selected.length > 1 && (
        <button class="button" type="button" onClick={() => onList(selected)}>
          {counted('roundupTabs', selected.length)}
        </button>
      )}
      {isLooking ? (
        <Boundary>
          <SpendLookup terms={terms} autofocus />
        </Boundary>
      ) : (
        <button class="plain" type="button" onClick={() => setLooking(true)}>
          {words('lookupOpen')}
        </button>
      )}
      {!isWalled && !isNew && (
        <Boundary>
          <EarlierShare landingPage={page.canonicalUrl} />
        </Boundary>
      )}
      {!isWalled && !isNew && (
        <Boundary>
          <ShareRow preferences={sharer.preferences} onChoose={onChannel} />
        </Boundary>
      )}
      {!isNew && (
        <Boundary>
          <RecentLinks sharer={sharer} revision={copies} />
        </Boundary>
      )}
    </>
  );
}
