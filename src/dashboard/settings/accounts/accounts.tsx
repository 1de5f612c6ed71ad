import { useEffect } from 'preact/hooks';
import { hasKnownHost, type PartnerAccount } from '../../../core/link/partner-account.ts';
import { keyFor } from '../../../core/sentences.ts';
import type { AccountState } from '../../../core/settings/account-state.ts';
import { isSameAccount, type NamedAccount } from '../../../core/settings/accounts.ts';
import { AccountForm } from '../../../ui/account/account-form.tsx';
import { AccountIds } from '../../../ui/account/account-ids.tsx';
import { SignedNotice } from '../../../ui/display/signed-notice.tsx';
import { Said } from '../../../ui/fields/said.tsx';
import { useFocusBack } from '../../../ui/hooks/focus/use-focus-back.ts';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { useToast } from '../../../ui/hooks/toast-context.ts';
import { ManagedNote } from '../../../ui/managed/managed-note.tsx';
import { SettingsGroup } from '../settings-group.tsx';
import { AccountRow } from './account-row.tsx';
import { type AccountChanges, useAccountChanges } from './use-account-changes.ts';

/** The accounts: choose, name, add, change, remove and restore. */
export function Accounts() {
  const words = useWords();
  const { account: current, accounts, managed } = useSettings().settings;
  const changes = useAccountChanges();
  const { form, setForm, done, removed } = changes;
  const toast = useToast();
  useEffect(() => {
    if (done) toast({ text: words('setUpDone', done.partnerId) });
  }, [done]);
  useEffect(() => {
    if (!removed) return;
    const text = words('accountRemoved', removed.account.partnerId);
    toast({ text, onUndo: () => void changes.bringBack(removed) });
  }, [removed]);
  const heading = useFocusBack<HTMLHeadingElement>(
    [form === 'add', done?.partnerId, removed?.account.partnerId, accounts.length].join(),
  );
  if (managed?.account) return <ManagedAccount named={managed.account} />;
  const isAsking = form !== undefined || accounts.length === 0;

  return (
    <SettingsGroup name="accounts" headingRef={heading}>
      {current.state === 'none' && <p>{words('setUpWhat')}</p>}
      {(current.state === 'malformed' || current.state === 'newer') && (
        <SignedNotice alert>{words(keyFor('account', current.state))}</SignedNotice>
      )}
      {accounts.length > 0 && <p class="soft">{words(accounts.length > 1 ? 'accountsMany' : 'accountsOne')}</p>}
      {accounts.length > 0 && <AccountRows changes={changes} />}
      <Said said={changes.said} />
      {isAsking && current.state !== 'newer' ? (
        <AccountForm
          key={form === 'add' || !form ? 'add' : form.partnerId}
          onSave={(pasted) => void changes.save(pasted)}
          isFirst={accounts.length === 0}
          {...(form && form !== 'add' ? { current: form } : {})}
          {...(form ? { onCancel: () => setForm(undefined) } : {})}
        />
      ) : (
        accounts.length > 0 && (
          <button class="button" type="button" onClick={() => setForm('add')}>
            {words('accountAdd')}
          </button>
        )
      )}
    </SettingsGroup>
  );
}

/** Every account, with what can be done with it. */
function AccountRows({ changes }: { changes: AccountChanges }) {
  const { account: current, accounts } = useSettings().settings;
  return (
    <div class="card rows">
      {accounts.map(({ name, account }) => (
        <AccountRow
          key={`${account.host}/${account.partnerId}/${account.adId}`}
          named={{ name, account }}
          use={useOf(account, current)}
          onName={(next) => void changes.name(account, next)}
          onUse={() => void changes.use(account)}
          onChange={() => changes.setForm(account)}
          onRemove={() => void changes.remove({ name, account })}
        />
      ))}
    </div>
  );
}

/** The account that the organisation has set. */
function ManagedAccount({ named: { name, account } }: { named: NamedAccount }) {
  const words = useWords();
  return (
    <SettingsGroup name="accounts">
      <div class="card stack">
        {name !== '' && <strong>{name}</strong>}
        <AccountIds account={account} />
        {!hasKnownHost(account) && <SignedNotice alert>{words('setUpUnknownHost')}</SignedNotice>}
        <ManagedNote />
      </div>
    </SettingsGroup>
  );
}

function useOf(account: PartnerAccount, current: AccountState): 'in-use' | 'unconfirmed' | 'kept' {
  if (!('account' in current) || !isSameAccount(current.account, account)) return 'kept';
  return current.state === 'ready' ? 'in-use' : 'unconfirmed';
}
