import { useEffect, useState } from 'preact/hooks';
import type { PartnerAccount } from '../../core/link/partner-account.ts';
import type { Label } from '../../core/link/sub-ids.ts';
import { isLinkable, type LinkablePage } from '../../core/page/linkable-page.ts';
import { titleFromAddress } from '../../core/page/title-from-address.ts';
import { keyFor } from '../../core/sentences.ts';
import { keepingIn } from '../../core/settings/sharer.ts';
import type { Arriving } from '../../flow/page/load-arriving.ts';
import type { SeenTab } from '../../flow/page/open-popup.ts';
import { Boundary } from '../../ui/boundary.tsx';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { useSaved } from '../../ui/hooks/use-saved.ts';
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

type Props = { tab?: SeenTab; onSettings: () => void };

/** The popup: set-up before anything else, then the page in front of the user, or the nearest thing that can be linked. */
export function Popup({ tab: first, onSettings }: Props) {
  const words = useWords();
  const { settings } = useSettings();
  const [tab, setTab] = useState(first);
  const [arrived, setArrived] = useState<Arriving>();
  useEffect(() => {
    void rest.then(async ({ loadArriving }) => setArrived(await loadArriving(tab)));
  }, [tab]);
  const [setUp, setSetUp] = useState<{ label: Label }>();
  const { said, saving } = useSaved();
  const choose = async (chosen: PartnerAccount) => {
    const { applyAccount } = await rest;
    await saving(applyAccount(chosen));
  };
  const { accounts, preferences } = settings;
  const account = settings.account.state === 'ready' ? settings.account.account : undefined;
  const keeping = keepingIn(tab?.incognito === true, preferences);
  const page = tab?.page;

  const [only] = accounts;
  const pays =
    account &&
    (accounts.length > 1 ? (
      <AccountSwitch account={account} accounts={accounts} onChoose={(one) => void choose(one)} />
    ) : (
      <span class="pays">
        {words('pays')} <b>{only?.name ? `${only.name} · ${account.partnerId}` : account.partnerId}</b>
      </span>
    ));

  const main = () => {
    if (!account) return <SetUp state={settings.account} onSaved={(label) => setSetUp({ label })} />;
    const sharer = { account, preferences, label: setUp?.label || settings.label, keeping };
    if (tab && page && isLinkable(page))
      return (
        <PageView
          key={tab.address}
          tab={tab}
          page={page}
          sharer={sharer}
          isNew={setUp !== undefined}
          pays={pays}
          otherClick={arrived?.otherClick === true}
        />
      );
    const linkOf = (pasted: LinkablePage, onCopied: () => void) => (
      <LinkCard
        key={pasted.canonicalUrl}
        page={pasted}
        sharer={sharer}
        pays={pays}
        context={{ title: titleFromAddress(pasted.canonicalUrl) }}
        onCopied={onCopied}
      />
    );
    return <NearestPage {...(tab ? { tab } : {})} sharer={sharer} linkOf={linkOf} />;
  };

  return (
    <>
      <header class="bar">
        <Mark />
        <b>{words('appName')}</b>
        <span class="kind">
          {(page?.marketplace === 'talent' || page?.marketplace === 'catalog') && account
            ? `${words(keyFor('market', page.marketplace))} · ${words(keyFor('kind', page.kind))}`
            : ''}
        </span>
        <button type="button" aria-label={words('settings')} title={words('settings')} onClick={onSettings}>
          <Gear />
        </button>
      </header>
      <main>
        <Boundary>{main()}</Boundary>
      </main>
      <FollowTab tab={tab} onChange={setTab} />
      {arrived?.refusal && <Notice alert>{words(arrived.refusal)}</Notice>}
      {said?.alert && <Notice alert>{said.text}</Notice>}
      {arrived?.siteAccess === false && account && <SiteAccess />}
      <footer>
        <span>{words('notAffiliated')}</span>
        <span>{arrived && (arrived.shortcut ? words('shortcutCopies', arrived.shortcut) : words('shortcutNone'))}</span>
      </footer>
    </>
  );
}
