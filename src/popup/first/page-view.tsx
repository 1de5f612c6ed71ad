import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Label } from '../../core/link/sub-ids.ts';
import type { LinkablePage } from '../../core/page/linkable-page.ts';
import type { ListEntry, PageFacts } from '../../core/page/page-facts.ts';
import { keyFor } from '../../core/sentences.ts';
import { termsOf } from '../../core/settings/settings.ts';
import type { Sharer } from '../../core/settings/sharer.ts';
import type { ChannelId } from '../../core/share/channels.ts';
import { priceContext } from '../../flow/copy/copy-link.ts';
import type { SeenTab } from '../../flow/page/open-popup.ts';
import { pageName } from '../../flow/page/page-name.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { kindIcon } from '../../ui/icons/kind-icon.ts';
import { Notice } from '../../ui/notice.tsx';
import { Frame, type FrameParts } from './frame.tsx';
import { later, rest } from './later.tsx';
import { LinkCard } from './link-card.tsx';

const PageMore = later((part) => part.PageMore);
const SharePage = later((part) => part.SharePage);
const Roundup = later((part) => part.Roundup);
const QrView = later((part) => part.QrView);
const ByLine = later((part) => part.ByLine);

type Props = {
  tab: SeenTab;
  page: LinkablePage;
  sharer: Sharer;
  pays: ComponentChildren;
  isNew: boolean;
  otherClick: boolean;
  frame: FrameParts;
  /** Problems with the browser or the last choice, at the top. */
  notices: ComponentChildren;
  onLabel: (label: Label) => void;
  onCalculator: () => void;
};

/** The views that can be opened from the page's view. */
type Opened = { channel: ChannelId | undefined } | { list: ListEntry[] } | { qr: Label };

/** A linkable page: its name, its link, what it could earn, where to share it. The link never waits for the page's facts. */
export function PageView({ tab, page, sharer, pays, isNew, otherClick, frame, notices, onLabel, onCalculator }: Props) {
  const facts = useFacts(tab);
  const [opened, setOpened] = useState<Opened>();
  const title = facts?.title;
  const name = title ?? pageName(tab.address ?? page.canonicalUrl, useWords());
  const back = () => setOpened(undefined);
  const given = { page, title, sharer, ...(facts ? { facts } : {}) };
  if (opened && 'channel' in opened) return <SharePage {...given} channel={opened.channel} onBack={back} />;
  if (opened && 'list' in opened) return <Roundup items={opened.list} sharer={sharer} onBack={back} />;
  if (opened) return <QrView {...given} label={opened.qr} onBack={back} />;
  return (
    <Frame {...frame}>
      <Heading page={page} title={name} isNew={isNew} sharer={sharer} facts={facts} />
      {facts?.wall !== 'challenge' && (
        <LinkCard
          page={page}
          sharer={sharer}
          pays={pays}
          context={{
            ...(title ? { title } : {}),
            ...priceContext(facts?.offers ?? [], termsOf(sharer.preferences, page.marketplace)),
          }}
          onLabel={onLabel}
          onQr={(qr) => setOpened({ qr })}
        />
      )}
      {notices}
      <Notes facts={facts} otherClick={otherClick} />
      <PageMore
        tab={tab}
        page={page}
        sharer={sharer}
        {...(facts ? { facts } : {})}
        isNew={isNew}
        onChannel={(channel) => setOpened({ channel })}
        onList={(list) => setOpened({ list })}
        onCalculator={onCalculator}
      />
    </Frame>
  );
}

type HeadingProps = Pick<Props, 'page' | 'isNew' | 'sharer'> & { title: string; facts: PageFacts | undefined };

/** The page's kind, its title, and its seller and price. */
function Heading({ page, title, isNew, sharer, facts }: HeadingProps) {
  const words = useWords();
  return (
    <>
      {isNew && <Notice>{words('setUpDone', sharer.account.partnerId)}</Notice>}
      <div class={page.kind}>
        <p class="eyebrow">
          <Icon name={kindIcon(page)} />
          {words(keyFor('kind', page.kind))} ·{' '}
          {words(page.marketplace === 'catalog' ? 'market_catalog' : 'market_talent')}
        </p>
        <h1 dir="auto" title={title}>
          {title}
        </h1>
        {facts && <ByLine facts={facts} />}
      </div>
      {facts?.gone && <Notice alert>{words('pageGone')}</Notice>}
      {facts?.wall === 'challenge' && <Notice alert>{words('wallChallenge')}</Notice>}
    </>
  );
}

/** Warnings before the link is shared. */
function Notes({ facts, otherClick }: Pick<Props, 'otherClick'> & { facts: PageFacts | undefined }) {
  const words = useWords();
  return (
    <>
      {facts?.wall === 'login' && <Notice alert>{words('wallLogin')}</Notice>}
      {otherClick && <Notice>{words('otherClick')}</Notice>}
    </>
  );
}

/** What the page says about itself, once it has been read. */
function useFacts(tab: SeenTab): PageFacts | undefined {
  const [facts, setFacts] = useState<PageFacts>();
  useEffect(() => {
    let isOver = false;
    const read = rest().then(({ readFacts }) => readFacts(tab));
    void read.then((found) => isOver || setFacts(found ?? { offers: [], listed: [] }));
    return () => {
      isOver = true;
    };
  }, [tab]);
  return facts;
}
