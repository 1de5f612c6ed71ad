import { loadLocal, saveLocal } from '../../platform/storage/settings-store.ts';

/** The name of the format used last in this browser, if any. */
export async function lastFormat(): Promise<string | undefined> {
  const { format } = await loadLocal(['format']);
  return typeof format === 'string' ? format : undefined;
}

/** Remembers the format for the next link. */
export const saveFormat = (format: string): Promise<void> => saveLocal('format', format === 'url' ? undefined : format);

/** The name of the format in which a list was last copied in this browser, if any. */
export async function lastListFormat(): Promise<string | undefined> {
  const { listFormat } = await loadLocal(['listFormat']);
  return typeof listFormat === 'string' ? listFormat : undefined;
}

/** Remembers the format for the next list. */
export const saveListFormat = (format: string): Promise<void> => saveLocal('listFormat', format);
