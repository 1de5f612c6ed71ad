import { browser } from '../browser.ts';
import { within } from '../within.ts';

/** Right after it was installed by an administrator, Chromium needs several seconds to read its policy. */
const answerWithinMs = 10_000;

/**
 * What the user's organisation has set for this extension in the browser's policies, or nothing. Rejects if the browser does
 * not answer: then it is unknown whom links pay.
 */
export const loadPolicy = (): Promise<Record<string, unknown>> => within(readPolicy(), answerWithinMs);

async function readPolicy(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {}; // Firefox refuses if there is no policy, and on phones it has none.
  }
}
