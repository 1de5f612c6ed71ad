import { useEffect, useState } from 'preact/hooks';
import type { PartnerAccount } from '../../core/link/partner-account.ts';
import { detectPage } from '../../core/page/detect-page.ts';
import { titleFromAddress } from '../../core/page/title-from-address.ts';
import { keyFor } from '../../core/sentences.ts';
import { keepingIn } from '../../flow/copy/copy-link.ts';
import type { Arriving } from '../../flow/page/load-arriving.ts';
import type { Opening } from '../../flow/page/open-popup.ts';
import { useSaved } from '../../ui/hooks/use-saved.ts';
import { useWords } from '../../ui/hooks/words-context.ts';
import { Gear, Mark } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';
import { later, rest } from './later.tsx';
import { LinkCard } from './link-card.tsx';
import { PageView } from './page-view.tsx';

const FollowTab = later((part) => part.FollowTab);
const NearestPage = later((part) => part.NearestPage);
const SiteAccess = later((part) => part.SiteAccess);
const AccountSwitch = later((part) => part.AccountSwitch);
const SetUp = later((part) => part.SetUp);

type Props = { opening: Opening; onSettings: () => void };

/** The popup: set-up before anything else, then the page in front of the user, or the nearest thing that can be linked. */
export function Popup({ opening: first, onSettings }: Props) {
  const words = useWords();
  const [opening, setOpening] = useState(first);
  const { tab, settings } = opening;
  const [arrived, setArrived] = useState<Arriving>();
  useEffect(() => {
    void rest.then(async ({ loadArriving }) => setArrived(await loadArriving(opening.tab)));
  }, [opening]);
  const [account, setAccount] = useState(settings.account.state === 'ready' ? settings.account.account : undefined);
  const [setUp, setSetUp] = useState<{ label: string }>();
  const { said, saving } = useSaved();
  const choose = async (chosen: PartnerAccount) => {
    const { applyAccount } = await rest;
    if (await saving(applyAccount(chosen))) setAccount(chosen);
  };
  const detection = tab?.address === undefined ? undefined : detectPage(tab.address);
  const marketplace = detection?.marketplace;

  const [only] = settings.accounts;
  const pays =
    account &&
    (settings.accounts.length > 1 ? (
      <AccountSwitch account={account} accounts={settings.accounts} onChoose={(one) => void choose(one)} />
    ) : (
      <span class="pays">
        {words('pays')} <b>{only?.name ? `${only.name} · ${account.partnerId}` : account.partnerId}</b>
      </span>
    ));

  return (
    <>
      <header class="bar">
        <Mark />
        <b>{words('appName')}</b>
        <span class="kind">
          {(marketplace === 'talent' || marketplace === 'catalog') && detection && account
            ? `${words(keyFor('market', marketplace))} · ${words(keyFor('kind', detection.kind))}`
            : ''}
        </span>
        <button type="button" aria-label={words('settings')} title={words('settings')} onClick={onSettings}>
          <Gear />
        </button>
      </header>
      <main>
        {!account ? (
          <SetUp
            state={settings.account}
            onSaved={(next, label) => {
              setAccount(next);
              setSetUp({ label });
            }}
          />
        ) : tab && detection?.linkable ? (
          <PageView
            key={tab.address}
            opening={opening}
            tab={tab}
            account={account}
            label={setUp?.label || settings.label}
            isNew={setUp !== undefined}
            pays={pays}
            otherClick={arrived?.otherClick === true}
          />
        ) : (
          <NearestPage
            opening={opening}
            account={account}
            {...(detection ? { detection } : {})}
            linkOf={(address, onCopied) => (
              <LinkCard
                key={address}
                address={address}
                account={account}
                pays={pays}
                preferences={settings.preferences}
                label={settings.label}
                keeping={keepingIn(tab?.incognito === true, settings.preferences)}
                context={{ title: titleFromAddress(address) }}
                onCopied={onCopied}
              />
            )}
          />
        )}
      </main>
      <FollowTab opening={opening} onChange={setOpening} />
      {arrived?.refusal && <Notice alert>{words(arrived.refusal)}</Notice>}
      {said?.alert && <Notice alert>{words(said.key)}</Notice>}
      {arrived?.siteAccess === false && account && <SiteAccess />}
      <footer>
        <span>{words('notAffiliated')}</span>
        <span>{arrived && (arrived.shortcut ? words('shortcutCopies', arrived.shortcut) : words('shortcutNone'))}</span>
      </footer>
    </>
  );
}
