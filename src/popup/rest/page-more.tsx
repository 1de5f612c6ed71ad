import { useEffect, useState } from 'preact/hooks';
import type { PartnerAccount } from '../../core/link/partner-account.ts';
import { detectPage } from '../../core/page/detect-page.ts';
import type { ListedItem, PageFacts } from '../../core/page/page-facts.ts';
import { titleFromAddress } from '../../core/page/title-from-address.ts';
import { type Preferences, termsOf } from '../../core/settings/settings.ts';
import type { ChannelId } from '../../core/share/channels.ts';
import type { Keeping } from '../../flow/copy/copy-link.ts';
import type { Opening } from '../../flow/page/open-popup.ts';
import { selectedTabs } from '../../flow/page/selected-tabs.ts';
import { tellButton } from '../../flow/page/tell-button.ts';
import { useWords } from '../../ui/hooks/words-context.ts';
import { SpendLookup } from '../../ui/terms/spend-lookup.tsx';
import { Earnings } from './earnings.tsx';
import { RecentLinks } from './recent-links.tsx';
import { EarlierShare } from './share/earlier-share.tsx';
import { ShareRow } from './share/share-row.tsx';

type Props = {
  tab: NonNullable<Opening['tab']>;
  account: PartnerAccount;
  preferences: Preferences;
  keeping: Keeping;
  facts?: PageFacts;
  isNew: boolean;
  copies: number;
  onChannel: (channel: ChannelId) => void;
  onList: (list: ListedItem[]) => void;
};

/** What comes after the link: what the page could earn, what it lists, where to share it, the links used last. */
export function PageMore({ tab, account, preferences, keeping, facts, isNew, copies, onChannel, onList }: Props) {
  const words = useWords();
  const [selected, setSelected] = useState<ListedItem[]>([]);
  const [isLooking, setLooking] = useState(false);
  useEffect(() => void selectedTabs(titleFromAddress).then(setSelected), [tab]);
  const { canonicalUrl, marketplace } = detectPage(tab.address ?? '');
  const terms = termsOf(preferences, marketplace);
  const isWalled = facts?.wall === 'challenge';
  const listed = facts?.listed ?? [];
  return (
    <>
      {!isWalled && (
        <Earnings
          {...(facts ? { offers: facts.offers } : {})}
          listed={listed}
          onRange={(earns) => void tellButton(tab.id, earns)}
          terms={terms}
        />
      )}
      {listed.length > 0 && (
        <button class="button" type="button" onClick={() => onList(listed)}>
          {words('roundupOpen', String(listed.length))}
        </button>
      )}
      {selected.length > 1 && (
        <button class="button" type="button" onClick={() => onList(selected)}>
          {words('roundupTabs', String(selected.length))}
        </button>
      )}
      {isLooking ? (
        <SpendLookup terms={terms} autofocus />
      ) : (
        <button class="plain" type="button" onClick={() => setLooking(true)}>
          {words('lookupOpen')}
        </button>
      )}
      {!isWalled && !isNew && canonicalUrl && <EarlierShare landingPage={canonicalUrl} />}
      {!isWalled && !isNew && <ShareRow preferences={preferences} onChoose={onChannel} />}
      {!isNew && <RecentLinks account={account} preferences={preferences} keeping={keeping} revision={copies} />}
    </>
  );
}
