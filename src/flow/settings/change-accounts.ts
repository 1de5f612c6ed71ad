import { accountFingerprint, type PartnerAccount } from '../../core/link/partner-account.ts';
import type { Saved } from '../../core/settings/account-state.ts';
import { accountsShape, mostAccounts, type NamedAccount } from '../../core/settings/accounts.ts';
import { withAccount, withoutAccount, withReplaced } from '../../core/settings/edit-accounts.ts';
import { defaultPreferences, preferenceShapes } from '../../core/settings/settings.ts';
import { readStored, toStored } from '../../core/stored.ts';
import { alone } from '../../platform/alone.ts';
import { canReadSync } from '../../platform/storage/every-area.ts';
import { saveHere, saveNow } from '../../platform/storage/saver.ts';
import { loadSynced } from '../../platform/storage/settings-store.ts';
import { loadManaged } from './load-managed.ts';
import { makeChoice } from './make-choice.ts';

/** The sub IDs of a first account: reports then tell label, place and page. */
const firstSubIds = { ...defaultPreferences.subIds, subId3: '{page}' };

/** The result of a change of accounts. */
export type AccountsSaved = Saved | 'too-many';

/**
 * Adds an account that the user has seen and confirmed here, and uses it from now on. It replaces stored accounts that are
 * damaged. With the first one, links get the sub IDs that tell label, place and page, unless the user chose others.
 */
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
  if (saved === 'synced' || saved === 'here') await unchoose(account).catch(() => undefined); // Then the popup asks about the next account.
  return saved;
}

/** Uses an account from now on in this browser; the user saw which. */
export async function applyAccount(account: PartnerAccount): Promise<AccountsSaved> {
  try {
    if ((await loadManaged())?.account) return 'managed';
    await confirm(account);
    return 'here';
  } catch {
    return 'refused'; // If nothing can be stored, no success is reported.
  }
}

async function change(
  how: (accounts: NamedAccount[]) => NamedAccount[],
  used?: PartnerAccount,
): Promise<AccountsSaved> {
  try {
    if ((await loadManaged())?.account) return 'managed';
    return await alone('accounts', async () => {
      const { account: stored, subIds } = await loadSynced(['account', 'subIds']);
      const read = readStored(stored, accountsShape);
      if (!read.ok && read.problem === 'newer') return 'newer';
      const accounts = how(read.ok ? read.value : []);
      if (accounts.length > mostAccounts) return 'too-many';
      // If sync cannot be read now, what it holds is unknown: nothing of it is overwritten, and this may not be the first account.
      const isKnown = stored !== undefined || (await canReadSync());
      const save = isKnown ? saveNow : saveHere;
      const isFirst = isKnown && used !== undefined && stored === undefined && subIds === undefined;
      const saved = await save({
        account: accounts.length === 0 ? undefined : toStored(accounts, accountsShape),
        ...(isFirst ? { subIds: toStored(firstSubIds, preferenceShapes.subIds) } : {}),
      });
      if (used) await confirm(used);
      return saved;
    });
  } catch {
    return 'refused'; // The quota is full, or there is no storage. The messages differ by browser.
  }
}

/** Remembers, in this browser only, that the user confirmed an account and that it is in use. */
const confirm = (account: PartnerAccount) => makeChoice({ act: 'use', fingerprint: accountFingerprint(account) });

/** The user removed the account in use here, and sees which one is next, so the choice is cleared. */
const unchoose = (account: PartnerAccount) => makeChoice({ act: 'leave', fingerprint: accountFingerprint(account) });
