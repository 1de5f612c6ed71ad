import { isObject } from '../is-object.ts';
import { accountFingerprint, type PartnerAccount } from '../link/partner-account.ts';
import type { StoredShape } from '../stored.ts';

/** An account with the name that the user gave it. An empty name means none. */
export type NamedAccount = { name: string; account: PartnerAccount };

/** The number of accounts that safely fit into one synced value of 8,192 bytes. */
export const mostAccounts = 12;

/** The longest name of an account. */
export const longestName = 40;

/**
 * All accounts as one value, so that no browser ever sees half of a change. Version 1 held a single account without a
 * name. Only the shape is checked here; `checkAccount` decides whether an account may be paid.
 */
export const accountsShape: StoredShape<NamedAccount[]> = {
  version: 2,
  migrations: [(account) => [{ name: '', account }]],
  parse: (data) => {
    if (!Array.isArray(data) || data.length > mostAccounts) return undefined;
    const accounts = data.map(parseNamed);
    return accounts.every((one) => one !== undefined) ? accounts : undefined;
  },
};

/** Whether two accounts pay the same partner in the same way. */
export function isSameAccount(one: PartnerAccount, other: PartnerAccount): boolean {
  return accountFingerprint(one) === accountFingerprint(other);
}

/** A name as it is kept: one well-formed line of limited length. */
export const cutName = (name: string): string => [...name.toWellFormed().trim()].slice(0, longestName).join('');

function parseNamed(value: unknown): NamedAccount | undefined {
  if (!isObject(value) || typeof value.name !== 'string' || !isObject(value.account)) return undefined;
  const { host, partnerId, adId, programId, brandParams } = value.account;
  const ids = [host, partnerId, adId, programId];
  if (!ids.every(isText) || !Array.isArray(brandParams) || !brandParams.every(isText)) return undefined;
  const account = { host, partnerId, adId, programId, brandParams } as PartnerAccount;
  return { name: cutName(value.name), account };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 2048;
