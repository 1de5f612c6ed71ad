import { keyFor } from '../../core/sentences.ts';
import type { AccountState } from '../../core/settings/account-state.ts';
import { AccountForm } from '../../ui/account/account-form.tsx';
import { AccountIds } from '../../ui/account/account-ids.tsx';
import { SignedNotice } from '../../ui/display/signed-notice.tsx';
import { Status } from '../../ui/display/status.tsx';
import { Said } from '../../ui/fields/said.tsx';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { ManagedNote } from '../../ui/managed/managed-note.tsx';
import { PolicyNotice } from '../../ui/managed/policy-notice.tsx';
import { useAccountChanges } from '../settings/accounts/use-account-changes.ts';

/** The first step: a field for a link until there is an account, then the account. */
export function WelcomeAccount() {
  const words = useWords();
  const { account, managed } = useSettings().settings;
  const mine = account.state === 'ready' ? account.account : undefined;
  return (
    <>
      <Status>
        {mine && (
          <p>
            {words('setUpDone', mine.partnerId)} {!managed?.account && <a href="#settings">{words('welcomeChange')}</a>}
          </p>
        )}
      </Status>
      {account.state === 'ready' ? managed?.account && <ManagedNote /> : <AccountAsked account={account} />}
    </>
  );
}

/** A field for a link, or a question about an account that was not confirmed here. */
function AccountAsked({ account }: { account: Exclude<AccountState, { state: 'ready' }> }) {
  const words = useWords();
  const { said, save, use } = useAccountChanges();
  return (
    <div class="card stack">
      <PolicyNotice />
      {account.state !== 'none' && <SignedNotice alert>{words(keyFor('account', account.state))}</SignedNotice>}
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
