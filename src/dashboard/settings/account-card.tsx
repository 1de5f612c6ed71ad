import { keyFor } from '../../core/sentences.ts';
import { longestName, type NamedAccount } from '../../core/settings/accounts.ts';
import { AccountIds } from '../../ui/account/account-ids.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { Notice } from '../../ui/notice.tsx';

type Props = {
  named: NamedAccount;
  /** Whether links pay it: yes, only after a confirmation, or no, because another account is in use. */
  use: 'in-use' | 'unconfirmed' | 'kept';
  onName: (name: string) => void;
  onUse: () => void;
  onChange: () => void;
  onRemove: () => void;
};

/** One account: its name, whom it pays, and its actions. */
export function AccountCard({ named: { name, account }, use, onName, onUse, onChange, onRemove }: Props) {
  const words = useWords();
  return (
    <div class="card stack account">
      <div class="row">
        <TextField
          label={words('accountName')}
          isGrowing
          value={name}
          maxLength={longestName}
          placeholder={words('accountNamePlaceholder')}
          onDone={onName}
        />
        {use === 'in-use' && <span class="tag">{words('accountInUse')}</span>}
      </div>
      <AccountIds account={account} />
      {use === 'unconfirmed' && <Notice alert>{words(keyFor('account', 'unconfirmed'))}</Notice>}
      <div class="row wrap">
        {use !== 'in-use' && (
          <button class={use === 'unconfirmed' ? 'button primary' : 'button'} type="button" onClick={onUse}>
            {words(use === 'unconfirmed' ? 'confirmAccount' : 'accountUse')}
          </button>
        )}
        <button class="button" type="button" onClick={onChange}>
          {words('accountChange')}
        </button>
        <button class="button" type="button" onClick={onRemove}>
          {words('accountRemove')}
        </button>
      </div>
    </div>
  );
}
