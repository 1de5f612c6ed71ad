import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PartnerAccount } from '../core/link/partner-account.ts';
import { detectPage } from '../core/page/detect-page.ts';
import type { PageFacts } from '../core/page/page-facts.ts';
import { termsOf } from '../core/settings/settings.ts';
import { keepingIn } from '../flow/copy-link.ts';
import type { Opening } from '../flow/open-popup.ts';
import { later } from '../ui/later.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/words-context.ts';
import { LinkCard } from './link-card.tsx';
import { titleFromAddress } from './title-from-address.ts';

const Earnings = later(() => import('./earnings.tsx').then((part) => part.Earnings));
const RecentLinks = later(() => import('./recent-links.tsx').then((part) => part.RecentLinks));

type Props = {
  opening: Opening;
  tab: NonNullable<Opening['tab']>;
  account: PartnerAccount;
  pays: ComponentChildren;
  label: string;
  isNew: boolean;
  otherClick: boolean;
};

/** A linkable page: its name, its link, what it could earn. The link never waits for the page; the rest arrives. */
export function PageView({ opening, tab, account, pays, label, isNew, otherClick }: Props) {
  const words = useWords();
  const [facts, setFacts] = useState<PageFacts>();
  const [copies, setCopies] = useState(0);
  const address = tab.address ?? '';
  useEffect(() => {
    void import('../flow/read-facts.ts')
      .then(({ readFacts }) => readFacts(tab))
      .then((read) => setFacts(read ?? { offers: [], listed: [] }));
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
          pays={pays}
          preferences={opening.settings.preferences}
          label={label}
          keeping={keepingIn(tab.incognito, opening.settings.preferences)}
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
      {facts?.wall !== 'challenge' && (
        <Earnings
          {...(facts ? { offers: facts.offers } : {})}
          terms={termsOf(opening.settings.preferences, detectPage(address).marketplace)}
        />
      )}
      {!isNew && <RecentLinks account={account} preferences={opening.settings.preferences} revision={copies} />}
    </>
  );
}
