import { isObject } from '../../core/is-object.ts';
import type { FromOwnPage } from '../../core/messages.ts';
import { type Chosen, parseChosen } from '../../core/settings/chosen.ts';
import { alone } from '../../platform/alone.ts';
import { sendMessage } from '../../platform/messages.ts';
import { isPrivateWindow } from '../../platform/private-window.ts';
import { isMirrored, mirror, recall } from '../../platform/storage/mirror.ts';
import { loadOwn, saveOwn } from '../../platform/storage/own-store.ts';
import { loadLocal, removeLocal } from '../../platform/storage/settings-store.ts';
import { within } from '../../platform/within.ts';

/** The name of the stored value, and of the lock under which it is changed. */
export const chosenName = 'chosen';
/** The old place, where a content script could write. */
const oldKeys = ['confirmedAccount', 'currentAccount'];

/**
 * What the user decided about accounts in this browser. Rejects if that is unknown, or if a later version wrote it; then no
 * link may be built.
 */
export async function loadChosen(): Promise<Chosen> {
  if (isPrivateWindow()) return askChosen({ name: 'accounts/chosen' });
  const stored = await loadOwn(chosenName);
  if (stored === undefined) return within(alone(chosenName, loadOrMove));
  const chosen = readChosen(stored);
  if (isEmpty(chosen)) mirror(chosenName, undefined);
  else if (!isMirrored(chosenName, chosen)) void mirrorFile().catch(() => undefined);
  return chosen;
}

/**
 * Remembers what the file says, read again while nobody changes it: what was read before everything was deleted must not
 * be remembered after that.
 */
const mirrorFile = () => alone(chosenName, async () => keepMirror(readChosen(await loadOwn(chosenName))));

/**
 * What these decisions were when a page last read them, at once, to be shown until `loadChosen` has answered. No link may
 * leave before both agree. Nothing if it is unknown; a private window never knows.
 */
export function recallChosen(): Chosen | undefined {
  const known = isPrivateWindow() ? undefined : recall(chosenName);
  return known === undefined ? undefined : parseChosen(known);
}

/** Without any decision there is nothing to remember. */
const isEmpty = ({ confirmed, current }: Chosen) => confirmed.length === 0 && current === undefined;

/** Call it while holding the lock. */
function keepMirror(chosen: Chosen): Chosen {
  mirror(chosenName, isEmpty(chosen) ? undefined : chosen);
  return chosen;
}

/** Asks the worker, because in Firefox the pages of a private window have their own, empty files. */
export async function askChosen(message: Extract<FromOwnPage, { name: 'accounts/chosen' }>): Promise<Chosen> {
  const reply = await within(sendMessage(message));
  if (reply === undefined) throw new Error('The worker did not answer.');
  return parseChosen(reply);
}

/** A later version that stores something else gives it a version, so that this one does not write over it. */
function readChosen(stored: unknown): Chosen {
  if (isObject(stored) && 'version' in stored) throw new Error('A later version wrote which accounts were confirmed.');
  return parseChosen(stored);
}

/** Call it while holding the lock. Moves the value once from its old place. What appears there later is ignored. */
export async function loadOrMove(): Promise<Chosen> {
  const stored = await loadOwn(chosenName);
  if (stored !== undefined) return readChosen(stored);
  const old = await loadLocal(oldKeys);
  return saveChosen(parseChosen({ confirmed: old.confirmedAccount, current: old.currentAccount }));
}

/** Call it while holding the lock. Rejects if it could not be stored. */
export async function saveChosen(chosen: Chosen): Promise<Chosen> {
  await saveOwn(chosenName, chosen);
  await removeLocal(oldKeys).catch(() => undefined); // They are not read any more.
  return keepMirror(chosen);
}
