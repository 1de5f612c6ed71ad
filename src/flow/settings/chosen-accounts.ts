import type { FromOwnPage } from '../../core/messages.ts';
import { type Choice, type Chosen, choose, nothingChosen, parseChosen } from '../../core/settings/chosen.ts';
import { alone } from '../../platform/alone.ts';
import { sendMessage } from '../../platform/messages.ts';
import { isPrivateWindow } from '../../platform/private-window.ts';
import { loadOwn, saveOwn, tellOwnChanged } from '../../platform/storage/own-store.ts';
import { loadLocal, removeLocal } from '../../platform/storage/settings-store.ts';
import { within } from '../../platform/within.ts';

/** Where it lies, and the name of the turn in which it is changed. */
const name = 'chosen';
/** Where it lay before: a content script could write there. */
const oldKeys = ['confirmedAccount', 'currentAccount'];

/** What the user said about accounts in this browser. Rejects where nobody can tell: then nothing may be built. */
export const loadChosen = (): Promise<Chosen> => (isPrivateWindow() ? ask() : loadHere());

/** Keeps a decision of the user. Rejects where it could not be stored. */
export async function makeChoice(choice: Choice): Promise<Chosen> {
  if (!isPrivateWindow()) return alone(name, async () => save(choose(await loadOrMove(), choice)));
  const chosen = await ask(choice);
  tellOwnChanged(); // The worker's own news does not reach into a private window.
  return chosen;
}

/** Forgets every decision; what lay elsewhere is still not believed. Rejects where it could not be stored. */
export const forgetChosen = (): Promise<unknown> => alone(name, () => save(nothingChosen));

/** The pages of a private window, in Firefox, have files of their own, and those are empty: the worker knows. */
async function ask(choice?: Choice): Promise<Chosen> {
  const message: FromOwnPage = { name: 'accounts/chosen', ...(choice ? { choice } : {}) };
  const reply = await within(sendMessage(message));
  if (reply === undefined) throw new Error('The worker did not answer.');
  return parseChosen(reply);
}

async function loadHere(): Promise<Chosen> {
  const stored = await loadOwn(name);
  return stored === undefined ? within(alone(name, loadOrMove)) : parseChosen(stored);
}

/** Moved once from where it lay before. What appears there later is not believed. */
async function loadOrMove(): Promise<Chosen> {
  const stored = await loadOwn(name);
  if (stored !== undefined) return parseChosen(stored);
  const old = await loadLocal(oldKeys);
  return save(parseChosen({ confirmed: old.confirmedAccount, current: old.currentAccount }));
}

async function save(chosen: Chosen): Promise<Chosen> {
  await saveOwn(name, chosen);
  await removeLocal(oldKeys).catch(() => undefined); // Nobody reads them any more.
  return chosen;
}
