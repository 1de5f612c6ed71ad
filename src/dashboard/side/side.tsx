import { useEffect, useRef } from 'preact/hooks';
import { keyFor } from '../../core/sentences.ts';
import { isSameAccount, type NamedAccount } from '../../core/settings/accounts.ts';
import { isPrivateWindow } from '../../flow/doors.ts';
import { applyAccount } from '../../flow/settings/change-accounts.ts';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useSpeech, useWords } from '../../ui/hooks/speech-context.ts';
import { DeskIcon } from '../../ui/icons/desk-icon.tsx';
import { Icon, Mark } from '../../ui/icons/icon.tsx';
import { MoreIcon } from '../../ui/icons/more-icon.tsx';
import { Menu } from '../../ui/menu/menu.tsx';
import { useLinkCount } from './use-link-count.ts';

/**
 * The sections in the order of the navigation: first the work, then, from `welcome` on, those about the extension
 * itself.
 */
const sections = ['links', 'earnings', 'convert', 'sharing', 'welcome', 'settings', 'help'] as const;

/** The side of the dashboard: its sections, and whom links pay. */
export function Side({ current }: { current: string }) {
  const words = useWords();
  const nav = useRef<HTMLElement>(null);
  // In a narrow window the sections are a row that scrolls.
  useEffect(() => nav.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest' }), [current]);
  return (
    <header class="side">
      <p class="brand">
        <Mark />
        <b>{words('appName')}</b>
      </p>
      <nav aria-label={words('sections')} ref={nav}>
        {sections.map((one) => (
          <a key={one} href={`#${one}`} class={one} aria-current={one === current ? 'page' : undefined}>
            <DeskIcon name={one} />
            {words(keyFor('section', one))}
            {one === 'links' && !isPrivateWindow() && <LinkCount />}
          </a>
        ))}
      </nav>
      <Paid />
    </header>
  );
}

/** How many links there are. The section says it itself, so screen readers need not hear it with its name. */
function LinkCount() {
  const { number } = useSpeech();
  const count = useLinkCount();
  return (
    <span class="count" aria-hidden="true">
      {count ? number(count) : ''}
    </span>
  );
}

/** Whom links currently pay, and the way to another account if there are several. */
function Paid() {
  const words = useWords();
  const { account, accounts, managed } = useSettings().settings;
  if (account.state !== 'ready') return null;
  const { name } = account;
  const { partnerId } = account.account;
  const shown = (
    <>
      <span class="disc" aria-hidden="true">
        {[...name][0]?.toLocaleUpperCase() ?? <Icon name="person" />}
      </span>
      <span class="paid-to">
        {name !== '' && <b class="cut">{name}</b>}
        <span class="soft">
          {words('pays')} {partnerId}
        </span>
      </span>
    </>
  );
  if (accounts.length < 2 || managed?.account)
    return (
      <a class="paid" href="#settings/accounts">
        {shown}
      </a>
    );
  const nameOf = (one: NamedAccount) =>
    one.name === '' ? one.account.partnerId : `${one.name} · ${one.account.partnerId}`;
  return (
    <Menu
      class="paid"
      label={[name, words('pays'), partnerId].filter(Boolean).join(' ')}
      items={accounts
        .filter((one) => !isSameAccount(one.account, account.account))
        .map((one) => ({ text: nameOf(one), onChoose: () => void applyAccount(one.account) }))}
    >
      {shown}
      <MoreIcon name="down" />
    </Menu>
  );
}
