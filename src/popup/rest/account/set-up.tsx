import type { PartnerAccount } from '../../../core/link/partner-account.ts';
import { cleanLabel, type Label } from '../../../core/link/sub-ids.ts';
import { keyFor } from '../../../core/sentences.ts';
import type { AccountState } from '../../../core/settings/account-state.ts';
import { saveAccount } from '../../../flow/settings/change-accounts.ts';
import { saveLabel } from '../../../flow/settings/save-label.ts';
import { AccountForm } from '../../../ui/account/account-form.tsx';
import { AccountIds } from '../../../ui/account/account-ids.tsx';
import { SignedNotice } from '../../../ui/display/signed-notice.tsx';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { useSaved } from '../../../ui/hooks/use-saved.ts';
import { Mark } from '../../../ui/icons/icon.tsx';
import { PolicyNotice } from '../../../ui/managed/policy-notice.tsx';
import { Frame } from '../../first/frame.tsx';

type Props = { state: AccountState; onSaved: (label: Label) => void };

/** Shown at first use, and whenever no account may be used: asks for a link, or for a confirmation of one that arrived. */
export function SetUp({ state, onSaved }: Props) {
  const words = useWords();
  const { said, saving } = useSaved();
  const save = async (account: PartnerAccount, label = cleanLabel('')) => {
    if (!(await saving(saveAccount(account)))) return;
    // The label is only a convenience for the next link.
    if (label !== '') await saveLabel(label).catch(() => undefined);
    onSaved(label);
  };
  const head = (
    <>
      <Mark />
      <h1>{words('setUpTitle')}</h1>
    </>
  );
  const before = (
    <>
      <PolicyNotice />
      {state.state === 'none' && <p>{words('setUpWhat')}</p>}
      {(state.state === 'malformed' || state.state === 'newer') && (
        <SignedNotice alert>{words(keyFor('account', state.state))}</SignedNotice>
      )}
      {state.state === 'unconfirmed' && (
        <section class="card stack">
          <p>{words(keyFor('account', 'unconfirmed'))}</p>
          <AccountIds account={state.account} />
          <button class="button primary" type="button" onClick={() => void save(state.account)}>
            {words('confirmAccount')}
          </button>
        </section>
      )}
      {said && <SignedNotice alert>{said.text}</SignedNotice>}
    </>
  );
  if (state.state === 'newer') return <Frame head={head}>{before}</Frame>;
  return (
    <AccountForm
      onSave={({ account, label }) => void save(account, label)}
      isFirst={state.state !== 'unconfirmed'}
      asksDeepLinks
      around={(fields, actions) => (
        <Frame
          head={head}
          foot={
            <div class="stack grow">
              <div class="row">{actions}</div>
              <span class="soft centred">{words('setUpLocal')}</span>
            </div>
          }
          isActing
        >
          {before}
          {fields}
        </Frame>
      )}
    />
  );
}
