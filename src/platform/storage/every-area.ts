import { browser } from '../browser.ts';
import { within } from '../within.ts';

/** Everything that the synchronised and the local area hold, for an export. */
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

/** Whether the synchronised area can be read. If it cannot, its content is unknown, not empty. */
export const canReadSync = (): Promise<boolean> =>
  within(browser.storage.sync.get('account')).then(
    () => true,
    () => false,
  );
