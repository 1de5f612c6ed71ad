import { accountFingerprint, type PartnerAccount } from '../../core/link/partner-account.ts';
import type { Saved } from '../../core/settings/account-state.ts';
import { accountsShape, mostAccounts, type NamedAccount } from '../../core/settings/accounts.ts';
import { withAccount, withoutAccount, withReplaced } from '../../core/settings/edit-accounts.ts';
import { readStored, toStored } from '../../core/stored.ts';
import { alone } from '../../platform/alone.ts';
import { canReadSync } from '../../platform/storage/every-area.ts';
import { saveHere, saver } from '../../platform/storage/saver.ts';
import { loadSynced } from '../../platform/storage/settings-store.ts';
import { makeChoice } from './make-choice.ts';

/** What became of a change of accounts. */
export type AccountsSaved = Saved | 'too-many';

/** Adds an account that the user has seen and confirmed here, and uses it from now on. Damaged stored accounts give way to it. */
export const saveAccount = (account: PartnerAccount, name?: string): Promise<AccountsSaved> =>
  change((accounts) => withAccount(accounts, account, name), account);

/** Puts an account in the place of another one, and uses it. */
export const replaceAccount = (old: PartnerAccount, account: PartnerAccount): Promise<AccountsSaved> =>
  change((accounts) => withReplaced(accounts, old, account), account);

/** Gives an account a name. */
export const nameAccount = (account: PartnerAccount, name: string): Promise<AccountsSaved> =>
  change((accounts) =>
    accounts.map((one) => (accountFingerprint(one.account) === accountFingerprint(account) ? { ...one, name } : one)),
  );

/** Takes an account out of the list. Nothing else is forgotten: adding it again brings it back. */
export async function removeAccount(account: PartnerAccount): Promise<AccountsSaved> {
  const saved = await change((accounts) => withoutAccount(accounts, account));
  if (saved === 'synced' || saved === 'here') await unchoose(account).catch(() => undefined); // Then the next one is asked about.
  return saved;
}

/** Uses an account from now on in this browser; the user saw which. */
export async function applyAccount(account: PartnerAccount): Promise<AccountsSaved> {
  try {
    await confirm(account);
    return 'here';
  } catch {
    return 'refused'; // Where nothing can be stored, nothing is claimed.
  }
}

async function change(
  how: (accounts: NamedAccount[]) => NamedAccount[],
  used?: PartnerAccount,
): Promise<AccountsSaved> {
  try {
    return await alone('accounts', async () => {
      const { account: stored } = await loadSynced(['account']);
      const read = readStored(stored, accountsShape);
      if (!read.ok && read.problem === 'newer') return 'newer';
      const accounts = how(read.ok ? read.value : []);
      if (accounts.length > mostAccounts) return 'too-many';
      // A list that sync does not tell now is not written over.
      const save = stored !== undefined || (await canReadSync()) ? saver.save : saveHere;
      const saved = await save({ account: accounts.length === 0 ? undefined : toStored(accounts, accountsShape) });
      if (used) await confirm(used);
      return saved;
    });
  } catch {
    return 'refused'; // The quota, or no storage at all: the words differ by browser, what to say does not.
  }
}

/** Remembers in this browser alone that the user said yes to an account, and that it is the one in use. */
const confirm = (account: PartnerAccount) => makeChoice({ act: 'use', fingerprint: accountFingerprint(account) });

/** The user took away the account in use here themselves, and sees which one is next: no choice is left to miss. */
const unchoose = (account: PartnerAccount) => makeChoice({ act: 'leave', fingerprint: accountFingerprint(account) });
