import { useState } from 'preact/hooks';
import type { PartnerAccount } from '../../core/link/partner-account.ts';
import type { PastedAccount } from '../../core/link/read-paste.ts';
import { keyFor } from '../../core/sentences.ts';
import { isSameAccount, longestName, type NamedAccount } from '../../core/settings/accounts.ts';
import {
  applyAccount,
  nameAccount,
  removeAccount,
  replaceAccount,
  saveAccount,
} from '../../flow/settings/change-accounts.ts';
import { saveLabel } from '../../flow/settings/save-label.ts';
import { AccountForm } from '../../ui/account/account-form.tsx';
import { AccountIds } from '../../ui/account/account-ids.tsx';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { useSaved } from '../../ui/hooks/use-saved.ts';
import { Notice } from '../../ui/notice.tsx';

/** The accounts: which one is in use, their names, one more, one changed, one removed and brought back. */
export function Accounts() {
  const words = useWords();
  const { account: current, accounts } = useSettings().settings;
  const { said, saving } = useSaved();
  const [form, setForm] = useState<'add' | PartnerAccount>();
  const [done, setDone] = useState<PartnerAccount>();
  const [removed, setRemoved] = useState<NamedAccount>();
  const change = async (made: Parameters<typeof saving>[0]) => {
    setDone(undefined);
    return saving(made);
  };
  const save = async ({ account, label }: PastedAccount) => {
    const isKept = await change(form && form !== 'add' ? replaceAccount(form, account) : saveAccount(account));
    if (isKept && label !== undefined) await saveLabel(label).catch(() => undefined); // Only a convenience for the next link.
    if (!isKept) return;
    setForm(undefined);
    setDone(account);
  };
  const isAsking = form !== undefined || accounts.length === 0;

  return (
    <section id="accounts">
      <h2>{words('accountsHeading')}</h2>
      {current.state === 'none' && <p>{words('setUpWhat')}</p>}
      {(current.state === 'malformed' || current.state === 'newer') && (
        <Notice alert>{words(keyFor('account', current.state))}</Notice>
      )}
      {accounts.length > 0 && <p class="soft">{words(accounts.length > 1 ? 'accountsMany' : 'accountsOne')}</p>}
      {accounts.map(({ name, account }) => {
        const isCurrent = 'account' in current && isSameAccount(current.account, account);
        const isReady = isCurrent && current.state === 'ready';
        return (
          <div class="card stack" key={`${account.host}/${account.partnerId}/${account.adId}`}>
            <div class="row">
              <label class="field grow">
                {words('accountName')}
                <input
                  type="text"
                  value={name}
                  maxLength={longestName}
                  placeholder={words('accountNamePlaceholder')}
                  onChange={(event) => void change(nameAccount(account, event.currentTarget.value))}
                />
              </label>
              {isReady && <span class="tag">{words('accountInUse')}</span>}
            </div>
            <AccountIds account={account} />
            {isCurrent && !isReady && <Notice alert>{words(keyFor('account', 'unconfirmed'))}</Notice>}
            <div class="row wrap">
              {!isReady && (
                <button
                  class={isCurrent ? 'button primary' : 'button'}
                  type="button"
                  onClick={() => void change(applyAccount(account))}
                >
                  {words(isCurrent ? 'confirmAccount' : 'accountUse')}
                </button>
              )}
              <button class="button" type="button" onClick={() => setForm(account)}>
                {words('accountChange')}
              </button>
              <button
                class="button"
                type="button"
                onClick={() =>
                  void change(removeAccount(account)).then((isKept) => isKept && setRemoved({ name, account }))
                }
              >
                {words('accountRemove')}
              </button>
            </div>
          </div>
        );
      })}
      {said && !(done && said.key === 'savedSynced') && <Notice alert={said.alert}>{words(said.key)}</Notice>}
      {done && <Notice>{words('setUpDone', done.partnerId)}</Notice>}
      {removed && (
        <Notice>
          {words('accountRemoved', removed.account.partnerId)}{' '}
          <button
            class="button"
            type="button"
            onClick={() =>
              void change(saveAccount(removed.account, removed.name)).then((isKept) => isKept && setRemoved(undefined))
            }
          >
            {words('undo')}
          </button>
        </Notice>
      )}
      {isAsking && current.state !== 'newer' ? (
        <AccountForm
          key={form === 'add' || !form ? 'add' : form.partnerId}
          onSave={(pasted) => void save(pasted)}
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
    </section>
  );
}
