import { type Choice, choose } from '../../core/settings/choose.ts';
import { type Chosen, parseChosen } from '../../core/settings/chosen.ts';
import { alone } from '../../platform/alone.ts';
import { isPrivateWindow } from '../../platform/private-window.ts';
import { mirror } from '../../platform/storage/mirror.ts';
import { tellOwnChanged } from '../../platform/storage/own-store.ts';
import { askChosen, chosenName, loadOrMove, saveChosen } from './load-chosen.ts';

/** Stores a decision of the user about an account. Rejects if it could not be stored. */
export async function makeChoice(choice: Choice): Promise<Chosen> {
  if (!isPrivateWindow()) return alone(chosenName, async () => saveChosen(choose(await loadOrMove(), choice)));
  const chosen = await askChosen({ name: 'accounts/chosen', choice });
  tellOwnChanged(); // The worker's own message does not reach a private window.
  return chosen;
}

/** Forgets every decision, and what is remembered of them. Values in the old place stay ignored. Rejects if it could not be stored. */
export function forgetChosen(): Promise<Chosen> {
  mirror(chosenName, undefined);
  return alone(chosenName, () => saveChosen(parseChosen(undefined)));
}
