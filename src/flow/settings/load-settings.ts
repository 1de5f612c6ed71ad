import { accountFingerprint, checkAccount, type PartnerAccount } from '../../core/link/partner-account.ts';
import { cleanLabel } from '../../core/link/sub-ids.ts';
import type { AccountState, Settings } from '../../core/settings/account-state.ts';
import { accountsShape, isSameAccount, type NamedAccount } from '../../core/settings/accounts.ts';
import { type Chosen, parseChosen } from '../../core/settings/chosen.ts';
import {
  defaultPreferences,
  type Preferences,
  preferenceNames,
  preferenceShapes,
} from '../../core/settings/settings.ts';
import { withManaged } from '../../core/settings/with-managed.ts';
import { readStored } from '../../core/stored.ts';
import { loadLocal, loadSynced } from '../../platform/storage/settings-store.ts';
import { loadChosen, recallChosen } from './load-chosen.ts';
import { loadManaged } from './load-managed.ts';

/**
 * Reads the settings; a preference that is missing or malformed has its default. What the organisation has set comes
 * first.
 */
export const loadSettings = (): Promise<Settings> => settled(readStores());

/** Settings to show at once, and those that count, if they are not known yet. */
export type RecalledSettings = { settings: Settings; settling?: Promise<Settings> };

/**
 * The settings for a page that shows something at once. The file with the confirmed accounts answers last, so an
 * account that was confirmed when it was last read is shown as `recalled` meanwhile; `settling` are the settings once
 * it is read.
 */
export async function recallSettings(): Promise<RecalledSettings> {
  const reading = readStores();
  const settling = settled(reading);
  settling.catch(() => undefined); // The code that waits for it gets the error.
  const known = recallChosen();
  if (!known) return { settings: await settling };
  const settings = settingsOf(await reading, known);
  // Whom the organisation pays does not depend on the file.
  if (settings.managed?.account) return { settings };
  const { account } = settings;
  if (account.state !== 'ready') return { settings: await settling };
  return { settings: { ...settings, account: { ...account, state: 'recalled' } }, settling };
}

/** Whether links pay this account now. A link of a recalled account may leave only after a yes. */
export async function isInUse(account: PartnerAccount): Promise<boolean> {
  const now = (await loadSettings().catch(() => undefined))?.account;
  return now?.state === 'ready' && isSameAccount(now.account, account);
}

type Stores = Awaited<ReturnType<typeof readStores>>;

const readStores = () =>
  Promise.all([loadManaged(), loadSynced(['account', ...preferenceNames]), loadLocal(['label'])]);

async function settled(reading: Promise<Stores>): Promise<Settings> {
  // If it is unknown which account the user confirmed, they are asked.
  const [stores, chosen] = await Promise.all([reading, loadChosen().catch(() => parseChosen(undefined))]);
  return settingsOf(stores, chosen);
}

function settingsOf([managed, synced, local]: Stores, chosen: Chosen): Settings {
  const accounts = readStored(synced.account, accountsShape);
  const own: Settings = {
    account: accounts.ok
      ? currentOf(accounts.value, chosen)
      : { state: accounts.problem === 'absent' ? 'none' : accounts.problem },
    accounts: accounts.ok ? accounts.value : [],
    preferences: readPreferences(synced),
    // The first release kept labels with their capitals.
    label: cleanLabel(typeof local.label === 'string' ? local.label : ''),
  };
  return withManaged(own, managed);
}

/**
 * The account in use: the one chosen here or, without a choice, the first one if it is confirmed. If sync removed the
 * chosen account, no other one is paid without asking, even if it was confirmed before.
 */
function currentOf(accounts: NamedAccount[], { confirmed, current: wanted }: Chosen): AccountState {
  const chosen = accounts.find(({ account }) => accountFingerprint(account) === wanted);
  const current = chosen ?? accounts[0];
  if (!current) return { state: 'none' };
  const checked = checkAccount(current.account);
  if (!checked.ok) return { state: 'malformed' };
  const isGone = !chosen && wanted !== undefined;
  const isConfirmed = !isGone && confirmed.includes(accountFingerprint(checked.value));
  return { state: isConfirmed ? 'ready' : 'unconfirmed', account: checked.value, name: current.name };
}

function readPreferences(synced: Record<string, unknown>): Preferences {
  const read = <K extends keyof Preferences>(name: K): Preferences[K] => {
    const stored = readStored(synced[name], preferenceShapes[name]);
    return stored.ok ? stored.value : defaultPreferences[name];
  };
  return Object.fromEntries(preferenceNames.map((name) => [name, read(name)])) as Preferences;
}
