import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Label } from '../../core/link/sub-ids.ts';
import type { LinkablePage } from '../../core/page/linkable-page.ts';
import type { ListedItem, PageFacts } from '../../core/page/page-facts.ts';
import { titleFromAddress } from '../../core/page/title-from-address.ts';
import { termsOf } from '../../core/settings/settings.ts';
import type { Sharer } from '../../core/settings/sharer.ts';
import type { ChannelId } from '../../core/share/channels.ts';
import { priceContext } from '../../flow/copy/copy-link.ts';
import type { SeenTab } from '../../flow/page/open-popup.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { Notice } from '../../ui/notice.tsx';
import { later, rest } from './later.tsx';
import { LinkCard } from './link-card.tsx';

const PageMore = later((part) => part.PageMore);
const SharePage = later((part) => part.SharePage);
const Roundup = later((part) => part.Roundup);

type Props = {
  tab: SeenTab;
  page: LinkablePage;
  sharer: Sharer;
  pays: ComponentChildren;
  isNew: boolean;
  otherClick: boolean;
};

/** A linkable page: its name, its link, what it could earn, where to share it. The link never waits for the page. */
export function PageView({ tab, page, sharer: given, pays, isNew, otherClick }: Props) {
  const words = useWords();
  const facts = useFacts(tab);
  const [label, setLabel] = useState<Label>();
  const [copies, setCopies] = useState(0);
  const [channel, setChannel] = useState<ChannelId>();
  const [list, setList] = useState<ListedItem[]>();
  const title = facts?.title ?? titleFromAddress(tab.address ?? page.canonicalUrl);
  const sharer = label === undefined ? given : { ...given, label };
  const back = () => {
    setChannel(undefined);
    setList(undefined);
  };
  if (channel)
    return (
      <SharePage
        channel={channel}
        page={page}
        title={title}
        sharer={sharer}
        {...(facts ? { facts } : {})}
        onBack={back}
      />
    );
  if (list) return <Roundup items={list} sharer={sharer} onBack={back} />;
  return (
    <>
      {isNew && <Notice>{words('setUpDone', sharer.account.partnerId)}</Notice>}
      <h1>{title}</h1>
      {facts?.gone && <Notice alert>{words('pageGone')}</Notice>}
      {facts?.wall === 'challenge' ? (
        <Notice alert>{words('wallChallenge')}</Notice>
      ) : (
        <LinkCard
          page={page}
          sharer={sharer}
          pays={pays}
          context={{ title, ...priceContext(facts?.offers[0], termsOf(sharer.preferences, page.marketplace)) }}
          onLabel={setLabel}
          onCopied={() => setCopies((count) => count + 1)}
        />
      )}
      {isNew && <p class="soft">{words('checkOnce')}</p>}
      {facts?.wall === 'login' && <Notice alert>{words('wallLogin')}</Notice>}
      {otherClick && <Notice>{words('otherClick')}</Notice>}
      <PageMore
        tab={tab}
        page={page}
        sharer={sharer}
        {...(facts ? { facts } : {})}
        isNew={isNew}
        copies={copies}
        onChannel={setChannel}
        onList={setList}
      />
    </>
  );
}

/** What the page says of itself, once it has been read. */
function useFacts(tab: SeenTab): PageFacts | undefined {
  const [facts, setFacts] = useState<PageFacts>();
  useEffect(() => {
    let isOver = false;
    const read = rest.then(({ readFacts }) => readFacts(tab));
    void read.then((found) => isOver || setFacts(found ?? { offers: [], listed: [] }));
    return () => {
      isOver = true;
    };
  }, [tab]);
  return facts;
}
