import { useState } from 'preact/hooks';
import type { PartnerAccount } from '../../../core/link/partner-account.ts';
import type { PastedAccount } from '../../../core/link/read-paste.ts';
import type { NamedAccount } from '../../../core/settings/accounts.ts';
import {
  applyAccount,
  nameAccount,
  removeAccount,
  replaceAccount,
  saveAccount,
} from '../../../flow/settings/change-accounts.ts';
import { saveLabel } from '../../../flow/settings/save-label.ts';
import { useSaved } from '../../../ui/hooks/use-saved.ts';

/** What the form is open for: a new account, or a replacement of one. */
export type Form = 'add' | PartnerAccount;

/** Changes of the accounts, and the result of the last one. */
export function useAccountChanges() {
  const { said, saving } = useSaved();
  const [form, setForm] = useState<Form>();
  const [done, setDone] = useState<PartnerAccount>();
  const [removed, setRemoved] = useState<NamedAccount>();
  const change = async (made: Parameters<typeof saving>[0]) => {
    setDone(undefined);
    return saving(made);
  };
  const save = async ({ account, label }: PastedAccount) => {
    const isKept = await change(form && form !== 'add' ? replaceAccount(form, account) : saveAccount(account));
    // The label is only a convenience for the next link.
    if (isKept && label !== undefined) await saveLabel(label).catch(() => undefined);
    if (!isKept) return;
    setForm(undefined);
    setDone(account);
  };
  const remove = async (named: NamedAccount) => {
    if (await change(removeAccount(named.account))) setRemoved(named);
  };
  const bringBack = async ({ account, name }: NamedAccount) => {
    if (await change(saveAccount(account, name))) setRemoved(undefined);
  };
  return {
    said,
    form,
    done,
    removed,
    setForm,
    save,
    remove,
    bringBack,
    name: (account: PartnerAccount, name: string) => change(nameAccount(account, name)),
    use: (account: PartnerAccount) => change(applyAccount(account)),
  };
}

/** The changes that `useAccountChanges` offers. */
export type AccountChanges = ReturnType<typeof useAccountChanges>;
