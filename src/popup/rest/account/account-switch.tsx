import { useRef } from 'preact/hooks';
import type { PartnerAccount } from '../../../core/link/partner-account.ts';
import { isSameAccount, type NamedAccount } from '../../../core/settings/accounts.ts';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { useKey } from '../../../ui/hooks/use-key.ts';
import { isOneOf, popupKeys } from '../../../ui/keys.ts';

type Props = { account: PartnerAccount; accounts: NamedAccount[]; onChoose: (account: PartnerAccount) => void };

/** Whom the link pays, if there are several accounts, and the switch to another one: P, then an arrow key. */
export function AccountSwitch({ account, accounts, onChoose }: Props) {
  const words = useWords();
  const select = useRef<HTMLSelectElement>(null);
  useKey((key) => {
    const isOurs = isOneOf(popupKeys.account, key);
    if (isOurs) select.current?.focus();
    return isOurs;
  });
  const current = accounts.findIndex((one) => isSameAccount(one.account, account));
  const nameOf = ({ name, account: { partnerId } }: NamedAccount) =>
    name === '' ? partnerId : `${name} · ${partnerId}`;

  return (
    <span class="pays">
      {words('pays')}
      <SelectField
        label={words('paysAccount')}
        isLabelHidden
        fieldRef={select}
        title={words('switchHint')}
        value={String(current)}
        options={accounts.map((one, at) => [String(at), nameOf(one)] as const)}
        onChoose={(at) => {
          const chosen = accounts[Number(at)];
          if (chosen) onChoose(chosen.account);
        }}
      />
    </span>
  );
}
