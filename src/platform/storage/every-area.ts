import { browser } from '../browser.ts';
import { within } from '../within.ts';

/** Everything that any area holds, for an export. */
export async function loadAll(): Promise<{ sync: Record<string, unknown>; local: Record<string, unknown> }> {
  const [sync, local] = await Promise.all([
    within(browser.storage.sync.get(null)),
    within(browser.storage.local.get(null)),
  ]);
  return { sync, local };
}

/** Empties every area. */
export async function clearAll(): Promise<void> {
  const { sync, local, session } = browser.storage;
  await Promise.all([sync, local, session].map((area) => within(area.clear())));
}

/** Whether sync tells what it holds: where it does not, what lies there is unknown, and not nothing. */
export const canReadSync = (): Promise<boolean> =>
  within(browser.storage.sync.get('account')).then(
    () => true,
    () => false,
  );
