import { useRef } from 'preact/hooks';
import type { PartnerAccount } from '../../core/link/partner-account.ts';
import { isSameAccount, type NamedAccount } from '../../core/settings/accounts.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { useKey } from '../../ui/hooks/use-key.ts';

type Props = { account: PartnerAccount; accounts: NamedAccount[]; onChoose: (account: PartnerAccount) => void };

/** Whom the link pays, where there are several accounts, and the way to another one: P, then an arrow key. */
export function AccountSwitch({ account, accounts, onChoose }: Props) {
  const words = useWords();
  const select = useRef<HTMLSelectElement>(null);
  useKey((key) => {
    if (key === 'p') select.current?.focus();
    return key === 'p';
  });
  const current = accounts.findIndex((one) => isSameAccount(one.account, account));
  const nameOf = ({ name, account: { partnerId } }: NamedAccount) =>
    name === '' ? partnerId : `${name} · ${partnerId}`;

  return (
    <label class="pays">
      {words('paysAccount')}
      <select
        ref={select}
        value={String(current)}
        title={words('switchHint')}
        onChange={(event) => {
          const chosen = accounts[Number(event.currentTarget.value)];
          if (chosen) onChoose(chosen.account);
        }}
      >
        {accounts.map((one, at) => (
          <option key={nameOf(one)} value={String(at)}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
