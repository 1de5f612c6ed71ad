import { useState } from 'preact/hooks';
import type { PartnerAccount } from '../core/link/partner-account.ts';
import { keyFor } from '../core/words.ts';
import type { AccountState } from '../flow/load-settings.ts';
import { saveAccount, saveLabel } from '../flow/save-settings.ts';
import { AccountForm } from '../ui/account-form.tsx';
import { AccountIds } from '../ui/account-ids.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/words-context.ts';

type Props = { state: AccountState; onSaved: (account: PartnerAccount, label: string) => void };

/** First use, and every time no account may be used: asks for a link to paste, or for a yes to one that arrived. */
export function SetUp({ state, onSaved }: Props) {
  const words = useWords();
  const [isRefused, setRefused] = useState(false);
  const save = async (account: PartnerAccount, label = '') => {
    try {
      await saveAccount(account);
      if (label !== '') await saveLabel(label);
    } catch {
      setRefused(true); // The quota, or no storage at all: the words differ by browser, what to say does not.
      return;
    }
    onSaved(account, label);
  };
  return (
    <>
      <h1>{words('setUpTitle')}</h1>
      {state.state === 'none' && <p>{words('setUpWhat')}</p>}
      {state.state === 'malformed' && <Notice alert>{words(keyFor('account', 'malformed'))}</Notice>}
      {state.state === 'unconfirmed' && (
        <section class="card stack">
          <p>{words(keyFor('account', 'unconfirmed'))}</p>
          <AccountIds account={state.account} />
          <button class="button primary" type="button" onClick={() => void save(state.account)}>
            {words('confirmAccount')}
          </button>
        </section>
      )}
      {isRefused && <Notice alert>{words('saveFailed')}</Notice>}
      <AccountForm onSave={({ account, label }) => void save(account, label)} />
    </>
  );
}
