import { loadLocal, saveLocal } from '../../platform/storage/settings-store.ts';

/** The name of the format used last in this browser, if any. */
export async function lastFormat(): Promise<string | undefined> {
  const { format } = await loadLocal(['format']);
  return typeof format === 'string' ? format : undefined;
}

/** Remembers the format for the next link. */
export const saveFormat = (format: string): Promise<void> => saveLocal('format', format === 'url' ? undefined : format);
