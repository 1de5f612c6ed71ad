import type { FromOwnPage } from '../../core/messages.ts';
import { type Chosen, parseChosen } from '../../core/settings/chosen.ts';
import { alone } from '../../platform/alone.ts';
import { sendMessage } from '../../platform/messages.ts';
import { isPrivateWindow } from '../../platform/private-window.ts';
import { loadOwn, saveOwn } from '../../platform/storage/own-store.ts';
import { loadLocal, removeLocal } from '../../platform/storage/settings-store.ts';
import { within } from '../../platform/within.ts';

/** Where it lies, and the name of the turn in which it is changed. */
export const chosenName = 'chosen';
/** Where it lay before: a content script could write there. */
const oldKeys = ['confirmedAccount', 'currentAccount'];

/** What the user said about accounts in this browser. Rejects where nobody can tell: then nothing may be built. */
export async function loadChosen(): Promise<Chosen> {
  if (isPrivateWindow()) return askChosen({ name: 'accounts/chosen' });
  const stored = await loadOwn(chosenName);
  return stored === undefined ? within(alone(chosenName, loadOrMove)) : parseChosen(stored);
}

/** Asks the worker: the pages of a private window, in Firefox, have files of their own, and those are empty. */
export async function askChosen(message: Extract<FromOwnPage, { name: 'accounts/chosen' }>): Promise<Chosen> {
  const reply = await within(sendMessage(message));
  if (reply === undefined) throw new Error('The worker did not answer.');
  return parseChosen(reply);
}

/** For whoever has the turn. It is moved once from where it lay before; what appears there later is not believed. */
export async function loadOrMove(): Promise<Chosen> {
  const stored = await loadOwn(chosenName);
  if (stored !== undefined) return parseChosen(stored);
  const old = await loadLocal(oldKeys);
  return saveChosen(parseChosen({ confirmed: old.confirmedAccount, current: old.currentAccount }));
}

/** For whoever has the turn. Rejects where it could not be stored. */
export async function saveChosen(chosen: Chosen): Promise<Chosen> {
  await saveOwn(chosenName, chosen);
  await removeLocal(oldKeys).catch(() => undefined); // Nobody reads them any more.
  return chosen;
}
