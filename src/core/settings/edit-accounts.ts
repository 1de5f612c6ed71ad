import type { PartnerAccount } from '../link/partner-account.ts';
import { cutName, isSameAccount, type NamedAccount } from './accounts.ts';

/** `accounts` with `account` under `name`. A known account is renamed only if a name is given; a new one comes last. */
export function withAccount(accounts: NamedAccount[], account: PartnerAccount, name = ''): NamedAccount[] {
  const known = accounts.find((one) => isSameAccount(one.account, account));
  if (!known) return [...accounts, { name: cutName(name), account }];
  return accounts.map((one) => (one === known && name !== '' ? { ...one, name: cutName(name) } : one));
}

/** `accounts` with `account` in place of `old`, under the same name. */
export function withReplaced(accounts: NamedAccount[], old: PartnerAccount, account: PartnerAccount): NamedAccount[] {
  const others = accounts.filter((one) => isSameAccount(one.account, old) || !isSameAccount(one.account, account));
  return others.map((one) => (isSameAccount(one.account, old) ? { ...one, account } : one));
}

/** `accounts` without `account`. */
export function withoutAccount(accounts: NamedAccount[], account: PartnerAccount): NamedAccount[] {
  return accounts.filter((one) => !isSameAccount(one.account, account));
}
