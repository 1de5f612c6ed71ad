import { keyFor } from '../../core/sentences.ts';
import { AccountForm } from '../../ui/account/account-form.tsx';
import { AccountIds } from '../../ui/account/account-ids.tsx';
import { Said } from '../../ui/fields/said.tsx';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { ManagedNote } from '../../ui/managed/managed-note.tsx';
import { PolicyNotice } from '../../ui/managed/policy-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAccountChanges } from '../settings/accounts/use-account-changes.ts';

/** The first step: a field for a link until there is an account, then the account. */
export function WelcomeAccount() {
  const words = useWords();
  const { account, managed } = useSettings().settings;
  const { said, save, use } = useAccountChanges();
  if (account.state === 'ready')
    return (
      <>
        <p role="status">
          {words('setUpDone', account.account.partnerId)}{' '}
          {!managed?.account && <a href="#settings">{words('welcomeChange')}</a>}
        </p>
        {managed?.account && <ManagedNote />}
      </>
    );
  return (
    <div class="card stack">
      <PolicyNotice />
      {account.state !== 'none' && <Notice alert>{words(keyFor('account', account.state))}</Notice>}
      {account.state === 'unconfirmed' && (
        <>
          <AccountIds account={account.account} />
          <button class="button primary" type="button" onClick={() => void use(account.account)}>
            {words('confirmAccount')}
          </button>
        </>
      )}
      <Said said={said} />
      {account.state !== 'newer' && <AccountForm isFirst onSave={(pasted) => void save(pasted)} />}
    </div>
  );
}
