import { useEffect, useState } from 'preact/hooks';
import type { LinkablePage } from '../../../core/page/linkable-page.ts';
import type { ListEntry, PageFacts } from '../../../core/page/page-facts.ts';
import { termsOf } from '../../../core/settings/settings.ts';
import type { Sharer } from '../../../core/settings/sharer.ts';
import type { ChannelId } from '../../../core/share/channels.ts';
import type { SeenTab } from '../../../flow/page/open-popup.ts';
import { selectedTabs } from '../../../flow/page/selected-tabs.ts';
import { tellButton } from '../../../flow/page/tell-button.ts';
import { Boundary } from '../../../ui/boundary.tsx';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { ShareRow } from '../share/share-row.tsx';
import { EarnedSoFar } from './earned-so-far.tsx';
import { Earnings } from './earnings.tsx';
import { PageShortLink } from './page-short-link.tsx';

type Props = {
  tab: SeenTab;
  page: LinkablePage;
  sharer: Sharer;
  facts?: PageFacts;
  isNew: boolean;
  /** Opens the post for a channel or, without one, all channels. */
  onChannel: (channel?: ChannelId) => void;
  onList: (list: ListEntry[]) => void;
  onCalculator: () => void;
};

/** Everything after the link: what the page could earn, its list, and where to share it. */
export function PageMore({ tab, page, sharer, facts, isNew, onChannel, onList, onCalculator }: Props) {
  const { counted } = useSpeech();
  const [selected, setSelected] = useState<ListEntry[]>([]);
  useEffect(() => void selectedTabs().then(setSelected), [tab]);
  if (facts?.wall === 'challenge') return null;
  const listed = facts?.listed ?? [];
  return (
    <>
      <Boundary>
        <Earnings
          kind={page.kind}
          {...(facts ? { offers: facts.offers } : {})}
          listed={listed}
          onRange={(earns) => void tellButton(tab.id, earns)}
          onList={() => onList(listed)}
          onCalculator={onCalculator}
          terms={termsOf(sharer.preferences, page.marketplace)}
        />
        <EarnedSoFar landingPage={page.canonicalUrl} currency={sharer.preferences.accountCurrency} />
        <PageShortLink page={page} sharer={sharer} {...(facts?.title === undefined ? {} : { title: facts.title })} />
      </Boundary>
      {selected.length > 1 && (
        <button class="button" type="button" onClick={() => onList(selected)}>
          {counted('roundupTabs', selected.length)}
        </button>
      )}
      {!isNew && (
        <Boundary>
          <ShareRow
            landingPage={page.canonicalUrl}
            preferences={sharer.preferences}
            onChoose={onChannel}
            onMore={() => onChannel()}
          />
        </Boundary>
      )}
    </>
  );
}
