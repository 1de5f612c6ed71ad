import { useState } from 'preact/hooks';
import type { PastedAccount } from '../core/link/read-paste.ts';
import { keyFor } from '../core/words.ts';
import type { DashboardData } from '../flow/open-dashboard.ts';
import { saveAccount, saveLabel, savePreference } from '../flow/save-settings.ts';
import { AccountForm } from '../ui/account-form.tsx';
import { AccountIds } from '../ui/account-ids.tsx';
import { Mark } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/words-context.ts';

/** The full page: whose links these are, what the contract allows, which keys copy. */
export function Dashboard({ opening }: { opening: DashboardData }) {
  const words = useWords();
  const [account, setAccount] = useState(opening.settings.account);
  const [isChanging, setChanging] = useState(false);
  const [isDone, setDone] = useState(false);
  const [singlePages, setSinglePages] = useState(opening.settings.preferences.singlePages);
  const known = account.state === 'ready' || account.state === 'unconfirmed' ? account.account : undefined;

  const [isRefused, setRefused] = useState(false);
  const save = async ({ account: next, label }: Pick<PastedAccount, 'account' | 'label'>) => {
    try {
      await saveAccount(next);
      if (label !== undefined) await saveLabel(label);
    } catch {
      setRefused(true); // The quota, or no storage at all: the words differ by browser, what to say does not.
      return;
    }
    setRefused(false);
    setAccount({ state: 'ready', account: next });
    setChanging(false);
    setDone(true);
  };
  const allow = async (allowed: boolean) => {
    await savePreference('singlePages', allowed).then(
      () => setSinglePages(allowed),
      () => setRefused(true),
    );
  };

  return (
    <main>
      <header>
        <Mark />
        <h1>{words('dashTitle')}</h1>
      </header>
      {isRefused && <Notice alert>{words('saveFailed')}</Notice>}
      <section id="settings">
        <h2>{words('dashAccount')}</h2>
        {account.state === 'none' && <p>{words('setUpWhat')}</p>}
        {account.state === 'malformed' && <Notice alert>{words(keyFor('account', 'malformed'))}</Notice>}
        {account.state === 'unconfirmed' && <Notice alert>{words(keyFor('account', 'unconfirmed'))}</Notice>}
        {isDone && known && <Notice>{words('setUpDone', known.partnerId)}</Notice>}
        {known && !isChanging ? (
          <div class="card stack">
            <AccountIds account={known} />
            {account.state === 'unconfirmed' && (
              <button class="button primary" type="button" onClick={() => void save({ account: known })}>
                {words('confirmAccount')}
              </button>
            )}
            <button class="button" type="button" onClick={() => setChanging(true)}>
              {words('change')}
            </button>
          </div>
        ) : (
          <AccountForm
            onSave={(pasted) => void save(pasted)}
            {...(known ? { current: known, onCancel: () => setChanging(false) } : {})}
          />
        )}
      </section>
      <section>
        <h2>{words('dashLinks')}</h2>
        <label class="check">
          <input type="checkbox" checked={singlePages} onChange={(event) => void allow(event.currentTarget.checked)} />
          {words('singlePages')}
        </label>
        <p class="soft">{words('checkOnce')}</p>
      </section>
      <section>
        <h2>{words('dashShortcut')}</h2>
        <p>{opening.shortcut ? words('dashShortcutNow', opening.shortcut) : words('dashShortcutNone')}</p>
        <p class="soft">{words(keyFor('dashShortcutHow', opening.browser))}</p>
      </section>
      <p class="soft">{words('notAffiliated')}</p>
    </main>
  );
}
