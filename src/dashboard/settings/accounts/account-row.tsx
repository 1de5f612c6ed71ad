import { keyFor } from '../../../core/sentences.ts';
import { longestName, type NamedAccount } from '../../../core/settings/accounts.ts';
import { AccountIds } from '../../../ui/account/account-ids.tsx';
import { SignedNotice } from '../../../ui/display/signed-notice.tsx';
import { SavedField } from '../../../ui/fields/saved-field.tsx';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { Icon } from '../../../ui/icons/icon.tsx';
import { MoreIcon } from '../../../ui/icons/more-icon.tsx';
import { Menu } from '../../../ui/menu/menu.tsx';

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
export function AccountRow({ named: { name, account }, use, onName, onUse, onChange, onRemove }: Props) {
  const words = useWords();
  const [letter] = name;
  return (
    <div class="account">
      <span class="disc" aria-hidden="true">
        {letter?.toLocaleUpperCase() ?? <Icon name="person" />}
      </span>
      <SavedField
        label={words('accountName')}
        isLabelHidden
        value={name}
        maxLength={longestName}
        placeholder={words('accountNamePlaceholder')}
        onDone={onName}
      />
      <div class="row account-acts">
        {use === 'in-use' ? (
          <span class="tag">{words('accountInUse')}</span>
        ) : (
          <button class={use === 'unconfirmed' ? 'button primary' : 'button'} type="button" onClick={onUse}>
            {words(use === 'unconfirmed' ? 'confirmAccount' : 'accountUse')}
          </button>
        )}
        <Menu
          class="icon-button"
          label={words('accountMore', name || account.partnerId)}
          items={[
            { text: words('accountChange'), onChoose: onChange },
            { text: words('accountRemove'), onChoose: onRemove, isDanger: true },
          ]}
        >
          <MoreIcon name="more" />
        </Menu>
      </div>
      <AccountIds account={account} />
      {use === 'unconfirmed' && <SignedNotice alert>{words(keyFor('account', 'unconfirmed'))}</SignedNotice>}
    </div>
  );
}
