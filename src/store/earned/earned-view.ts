import { loadLocal, removeLocal, saveLocal } from '../../platform/storage/settings-store.ts';

const viewKey = 'earnedView';
const stampKey = 'earnedStamp';

/** Whether a key of local storage belongs to what was shown of earnings: that can be computed again and is not exported. */
export const isEarnedViewKey = (name: string): boolean => name === viewKey || name === stampKey;

/** The name of the state that the earnings are in: each change gives them another. */
export const loadEarnedStamp = async (): Promise<string> => String((await loadLocal([stampKey]))[stampKey] ?? '');

/** What was shown of earnings last, if they have not changed since, so that it is there at once. */
export async function loadEarnedView(): Promise<unknown> {
  const { [viewKey]: kept, [stampKey]: stamp = '' } = await loadLocal([viewKey, stampKey]);
  const { view, stamp: seen } = (kept ?? {}) as { view?: unknown; stamp?: unknown };
  return seen === stamp ? view : undefined;
}

/** Keeps what is shown of earnings whose state had this name before they were read. */
export const saveEarnedView = (view: unknown, stamp: string): Promise<void> => saveLocal(viewKey, { view, stamp });

/** Forgets what was shown: before and after any change, so that no old figure is ever shown for a new one. */
export async function forgetEarnedView(): Promise<void> {
  await saveLocal(stampKey, crypto.randomUUID());
  await removeLocal([viewKey]);
}
