import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PartnerAccount } from '../core/link/partner-account.ts';
import { detectPage } from '../core/page/detect-page.ts';
import type { ListedItem, PageFacts } from '../core/page/page-facts.ts';
import { titleFromAddress } from '../core/page/title-from-address.ts';
import { termsOf } from '../core/settings/settings.ts';
import type { ChannelId } from '../core/share/channels.ts';
import { keepingIn, priceContext } from '../flow/copy-link.ts';
import type { Opening } from '../flow/open-popup.ts';
import { later } from '../ui/later.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/words-context.ts';
import { LinkCard } from './link-card.tsx';

const Earnings = later(() => import('./earnings.tsx').then((part) => part.Earnings));
const EarlierShare = later(() => import('./earlier-share.tsx').then((part) => part.EarlierShare));
const RecentLinks = later(() => import('./recent-links.tsx').then((part) => part.RecentLinks));
const ShareRow = later(() => import('./share-row.tsx').then((part) => part.ShareRow));
const SpendLookup = later(() => import('../ui/spend-lookup.tsx').then((part) => part.SpendLookup));
const Composer = later(() => import('./composer.tsx').then((part) => part.Composer));
const Roundup = later(() => import('./roundup.tsx').then((part) => part.Roundup));

type Props = {
  opening: Opening;
  tab: NonNullable<Opening['tab']>;
  account: PartnerAccount;
  pays: ComponentChildren;
  label: string;
  isNew: boolean;
  otherClick: boolean;
};

/** A linkable page: its name, its link, what it could earn, where to share it. The link never waits for the page. */
export function PageView({ opening, tab, account, pays, label: first, isNew, otherClick }: Props) {
  const words = useWords();
  const { preferences } = opening.settings;
  const [facts, setFacts] = useState<PageFacts>();
  const [selected, setSelected] = useState<ListedItem[]>([]);
  const [label, setLabel] = useState(first);
  const [copies, setCopies] = useState(0);
  const [channel, setChannel] = useState<ChannelId>();
  const [list, setList] = useState<ListedItem[]>();
  const [isLooking, setLooking] = useState(false);
  const address = tab.address ?? '';
  const { canonicalUrl, marketplace } = detectPage(address);
  useEffect(() => {
    const read = import('../flow/read-facts.ts').then(({ readFacts }) => readFacts(tab));
    void read.then((found) => setFacts(found ?? { offers: [], listed: [] }));
    void import('../flow/selected-tabs.ts')
      .then(({ selectedTabs }) => selectedTabs(titleFromAddress))
      .then(setSelected);
  }, [tab]);
  const choose = useCallback((chosen: ChannelId) => setChannel(chosen), []);

  const title = facts?.title ?? titleFromAddress(address);
  const keeping = keepingIn(tab.incognito, preferences);
  const common = { account, preferences, label, keeping };
  const back = () => {
    setChannel(undefined);
    setList(undefined);
  };
  if (channel)
    return (
      <Composer
        channel={channel}
        address={address}
        title={title}
        {...common}
        {...(facts ? { facts } : {})}
        onBack={back}
      />
    );
  if (list) return <Roundup items={list} {...common} onBack={back} />;
  const isWalled = facts?.wall === 'challenge';
  const listed = facts?.listed ?? [];
  return (
    <>
      {isNew && <Notice>{words('setUpDone', account.partnerId)}</Notice>}
      <h1>{title}</h1>
      {isWalled ? (
        <Notice alert>{words('wallChallenge')}</Notice>
      ) : (
        <LinkCard
          address={address}
          pays={pays}
          {...common}
          context={{ title, ...priceContext(facts?.offers[0], termsOf(preferences, marketplace)) }}
          onLabel={setLabel}
          onCopied={() => setCopies((count) => count + 1)}
        />
      )}
      {isNew && <p class="soft">{words('checkOnce')}</p>}
      {facts?.wall === 'login' && <Notice alert>{words('wallLogin')}</Notice>}
      {otherClick && <Notice>{words('otherClick')}</Notice>}
      {!isWalled && (
        <Earnings
          {...(facts ? { offers: facts.offers } : {})}
          listed={listed}
          onRange={(earns) => void import('../flow/tell-button.ts').then(({ tellButton }) => tellButton(tab.id, earns))}
          terms={termsOf(preferences, marketplace)}
        />
      )}
      {listed.length > 0 && (
        <button class="button" type="button" onClick={() => setList(listed)}>
          {words('roundupOpen', String(listed.length))}
        </button>
      )}
      {selected.length > 1 && (
        <button class="button" type="button" onClick={() => setList(selected)}>
          {words('roundupTabs', String(selected.length))}
        </button>
      )}
      {isLooking ? (
        <SpendLookup terms={termsOf(preferences, marketplace)} autofocus />
      ) : (
        <button class="plain" type="button" onClick={() => setLooking(true)}>
          {words('lookupOpen')}
        </button>
      )}
      {!isWalled && !isNew && canonicalUrl && <EarlierShare landingPage={canonicalUrl} />}
      {!isWalled && !isNew && <ShareRow preferences={preferences} onChoose={choose} />}
      {!isNew && <RecentLinks account={account} preferences={preferences} keeping={keeping} revision={copies} />}
    </>
  );
}
