import { browser } from '../browser.ts';
import { isPrivateWindow } from '../private-window.ts';
import { within } from '../within.ts';
import { tellOwnChanged } from './own-store.ts';

/** Right after its start, Chromium needs several seconds to read its policies, even if there is none. */
const answerWithinMs = 10_000;
/** How long a browser is waited for that had no policy when it was last slow. */
const patienceMs = 200;
/** Noted in local storage after the browser was slow and had no policy. */
const noPolicy = 'noPolicy';

/**
 * What the user's organisation has set for this extension in the browser's policies, or nothing. A browser that is slow
 * to answer counts as without a policy if it had none when it was last slow; should it have one now, all pages are told
 * to read again. Rejects if it is unknown: then it is unknown whom links pay.
 */
export async function loadPolicy(): Promise<Record<string, unknown>> {
  const reading = within(readPolicy(), answerWithinMs);
  const soon = await within(reading, patienceMs).catch(() => undefined);
  if (soon) return soon;
  const hadNone = await hadNoPolicy();
  const noting = reading.then((policy) => noteAnswer(policy, hadNone));
  noting.catch(() => undefined); // The code that waits for it gets the error.
  return hadNone ? {} : noting;
}

async function readPolicy(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {}; // Firefox refuses if there is no policy, and on phones it has none.
  }
}

const hadNoPolicy = (): Promise<boolean> =>
  within(browser.storage.local.get(noPolicy)).then(
    (found) => noPolicy in found,
    () => false,
  );

/** Notes what a slow answer was, for the next start. */
async function noteAnswer(policy: Record<string, unknown>, hadNone: boolean): Promise<Record<string, unknown>> {
  const hasNone = Object.keys(policy).length === 0;
  if (hasNone !== hadNone && !isPrivateWindow()) {
    const noted = hasNone ? browser.storage.local.set({ [noPolicy]: true }) : browser.storage.local.remove(noPolicy);
    await within(noted).catch(() => undefined); // The next start waits once more.
  }
  if (hadNone && !hasNone) tellOwnChanged();
  return policy;
}
