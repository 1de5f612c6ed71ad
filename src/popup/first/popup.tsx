import { useEffect, useState } from 'preact/hooks';
import type { PartnerAccount } from '../../core/link/partner-account.ts';
import type { Label } from '../../core/link/sub-ids.ts';
import { isLinkable, type LinkablePage } from '../../core/page/linkable-page.ts';
import { allowedLabel } from '../../core/settings/managed.ts';
import { keepingIn, type Sharer } from '../../core/settings/sharer.ts';
import type { Arriving } from '../../flow/page/load-arriving.ts';
import type { SeenTab } from '../../flow/page/open-popup.ts';
import { Boundary } from '../../ui/boundary.tsx';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { useSaved } from '../../ui/hooks/use-saved.ts';
import { Mark } from '../../ui/icons/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type FrameParts, Head, MainHead, type View } from './frame.tsx';
import { later, rest } from './later.tsx';
import { LinkCard } from './link-card.tsx';
import { PageView } from './page-view.tsx';

const FollowTab = later((part) => part.FollowTab);
const NearestPage = later((part) => part.NearestPage, HeadOnly);
const LinksView = later((part) => part.LinksView, HeadOnly);
const CalculatorView = later((part) => part.CalculatorView, HeadOnly);
const SiteAccess = later((part) => part.SiteAccess);
const AccountSwitch = later((part) => part.AccountSwitch);
const PolicyNotice = later((part) => part.PolicyNotice);
const SetUp = later(
  (part) => part.SetUp,
  () => (
    <Head>
      <Mark />
    </Head>
  ),
);

/** The head of a view, until the view is there. */
function HeadOnly({ frame }: { frame: FrameParts }) {
  return <Head>{frame.head}</Head>;
}

type Props = { tab?: SeenTab; onSettings: () => void };

/** The popup: set-up first, then the page in the tab, the user's links, and the calculator. */
export function Popup({ tab: first, onSettings }: Props) {
  const words = useWords();
  const { settings } = useSettings();
  const [tab, setTab] = useState(first);
  const [arrived, setArrived] = useState<Arriving>();
  useEffect(() => {
    void rest().then(async ({ loadArriving }) => setArrived(await loadArriving(tab)));
  }, [tab]);
  const [setUp, setSetUp] = useState<{ label: Label }>();
  const [chosen, setView] = useState<View>();
  // What is typed in one view is still there after a visit to another.
  const [typed, setTyped] = useState<{ address: string | undefined; label: Label }>();
  const [spend, setSpend] = useState('');
  const { said, saving } = useSaved();
  const { accounts, preferences, managed } = settings;
  const { account: own } = settings;
  const account = own.state === 'ready' || own.state === 'recalled' ? own.account : undefined;
  if (!account) return <SetUp state={settings.account} onSaved={(label) => setSetUp({ label })} />;

  const page = tab?.page;
  const linkable = tab && page && isLinkable(page) ? { tab, page } : undefined;
  const isElsewhere = page === undefined || page.marketplace === 'not-upwork';
  const view = chosen ?? (isElsewhere ? 'links' : 'page');
  const label = allowedLabel(
    typed && typed.address === tab?.address ? typed.label : setUp?.label || settings.label,
    managed,
  );
  const sharer: Sharer = { account, preferences, label, keeping: keepingIn(tab?.incognito === true, preferences) };
  const choose = async (next: PartnerAccount) => {
    const { applyAccount } = await rest();
    await saving(applyAccount(next));
  };
  const [only] = accounts;
  const pays =
    accounts.length > 1 ? (
      <AccountSwitch account={account} accounts={accounts} onChoose={(one) => void choose(one)} />
    ) : (
      <span class="pays" title={managed?.account && words('managed')}>
        {words('pays')} <b>{only?.name || account.partnerId}</b>
      </span>
    );
  const frame: FrameParts = {
    head: <MainHead view={view} onView={setView} onSettings={onSettings} />,
    foot: (
      <>
        <span>{words('notAffiliated')}</span>
        <span>{arrived && (arrived.shortcut ? words('shortcutCopies', arrived.shortcut) : words('shortcutNone'))}</span>
      </>
    ),
  };
  const linkOf = (pasted: LinkablePage, onQr: (label: Label) => void) => (
    <LinkCard key={pasted.canonicalUrl} page={pasted} sharer={sharer} pays={pays} context={{}} onQr={onQr} />
  );
  const notices = (
    <>
      <PolicyNotice />
      {arrived?.refusal && <Notice alert>{words(arrived.refusal)}</Notice>}
      {said && <Notice alert>{said.text}</Notice>}
      {arrived?.siteAccess === false && <SiteAccess />}
    </>
  );
  return (
    <Boundary>
      {view === 'calculator' ? (
        <CalculatorView frame={frame} preferences={preferences} page={page} text={spend} onText={setSpend} />
      ) : view === 'links' ? (
        <LinksView frame={frame} sharer={sharer} notices={notices} linkOf={linkOf} {...(tab ? { tab } : {})} />
      ) : linkable ? (
        <PageView
          key={tab?.address}
          {...linkable}
          sharer={sharer}
          isNew={setUp !== undefined}
          pays={pays}
          otherClick={arrived?.otherClick === true}
          frame={frame}
          notices={notices}
          onLabel={(next) => setTyped({ address: tab?.address, label: next })}
          onCalculator={() => setView('calculator')}
        />
      ) : (
        <NearestPage frame={frame} sharer={sharer} notices={notices} linkOf={linkOf} {...(tab ? { tab } : {})} />
      )}
      <FollowTab tab={tab} onChange={setTab} />
    </Boundary>
  );
}
