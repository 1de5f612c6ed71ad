import { useEffect, useState } from 'preact/hooks';
import type { PartnerAccount } from '../core/link/partner-account.ts';
import type { PageFacts } from '../core/page/page-facts.ts';
import type { Opening } from '../flow/open-popup.ts';
import { readFacts } from '../flow/read-facts.ts';
import { later } from '../ui/later.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/words-context.ts';
import { Earnings } from './earnings.tsx';
import { LinkCard } from './link-card.tsx';
import { titleFromAddress } from './title-from-address.ts';

const RecentLinks = later(() => import('./recent-links.tsx').then((part) => part.RecentLinks));

type Props = {
  opening: Opening;
  tab: NonNullable<Opening['tab']>;
  account: PartnerAccount;
  label: string;
  isNew: boolean;
  otherClick: boolean;
};

/** A linkable page: its name, its link, what it could earn. The link never waits for the page; the rest arrives. */
export function PageView({ opening, tab, account, label, isNew, otherClick }: Props) {
  const words = useWords();
  const [facts, setFacts] = useState<PageFacts>();
  const [copies, setCopies] = useState(0);
  const address = tab.address ?? '';
  useEffect(() => {
    void readFacts(tab).then(setFacts);
  }, [tab]);

  return (
    <>
      {isNew && <Notice>{words('setUpDone', account.partnerId)}</Notice>}
      <h1>{facts?.title ?? titleFromAddress(address)}</h1>
      {facts?.wall === 'challenge' ? (
        <Notice alert>{words('wallChallenge')}</Notice>
      ) : (
        <LinkCard
          address={address}
          account={account}
          preferences={opening.settings.preferences}
          label={label}
          isPrivate={tab.incognito}
          context={{
            title: facts?.title ?? titleFromAddress(address),
            ...(facts?.offers[0] ? { price: facts.offers[0].price } : {}),
          }}
          onCopied={() => setCopies((count) => count + 1)}
        />
      )}
      {isNew && <p class="soft">{words('checkOnce')}</p>}
      {facts?.wall === 'login' && <Notice alert>{words('wallLogin')}</Notice>}
      {otherClick && <Notice>{words('otherClick')}</Notice>}
      <Earnings offers={facts?.offers ?? []} />
      {!isNew && <RecentLinks account={account} preferences={opening.settings.preferences} revision={copies} />}
    </>
  );
}
