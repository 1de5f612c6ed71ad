import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PartnerAccount } from '../../core/link/partner-account.ts';
import { detectPage } from '../../core/page/detect-page.ts';
import type { ListedItem, PageFacts } from '../../core/page/page-facts.ts';
import { titleFromAddress } from '../../core/page/title-from-address.ts';
import { termsOf } from '../../core/settings/settings.ts';
import type { ChannelId } from '../../core/share/channels.ts';
import { keepingIn, priceContext } from '../../flow/copy/copy-link.ts';
import type { Opening } from '../../flow/page/open-popup.ts';
import { useWords } from '../../ui/hooks/words-context.ts';
import { Notice } from '../../ui/notice.tsx';
import { later, rest } from './later.tsx';
import { LinkCard } from './link-card.tsx';

const PageMore = later((part) => part.PageMore);
const Composer = later((part) => part.Composer);
const Roundup = later((part) => part.Roundup);

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
  const [label, setLabel] = useState(first);
  const [copies, setCopies] = useState(0);
  const [channel, setChannel] = useState<ChannelId>();
  const [list, setList] = useState<ListedItem[]>();
  const address = tab.address ?? '';
  const { marketplace } = detectPage(address);
  useEffect(() => {
    let isOver = false;
    const read = rest.then(({ readFacts }) => readFacts(tab));
    void read.then((found) => isOver || setFacts(found ?? { offers: [], listed: [] }));
    return () => {
      isOver = true;
    };
  }, [tab]);

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
  return (
    <>
      {isNew && <Notice>{words('setUpDone', account.partnerId)}</Notice>}
      <h1>{title}</h1>
      {facts?.gone && <Notice alert>{words('pageGone')}</Notice>}
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
      <PageMore
        tab={tab}
        {...common}
        {...(facts ? { facts } : {})}
        isNew={isNew}
        copies={copies}
        onChannel={setChannel}
        onList={setList}
      />
    </>
  );
}
