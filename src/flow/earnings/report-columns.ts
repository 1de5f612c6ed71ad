import { isObject } from '../../core/is-object.ts';
import { loadLocal, saveLocal } from '../../platform/storage/settings-store.ts';

/** What the user said of a header: which meaning each column has, by its name. */
export type ColumnMapping = Record<string, string>;

type Kept = { headers: string; mapping: ColumnMapping };

const key = 'reportColumns';
const mostKept = 10;
const keyOf = (headers: readonly string[]) => headers.join('\t');

/** What the user said of the same header before. */
export async function recallColumns(headers: readonly string[]): Promise<ColumnMapping | undefined> {
  return (await load()).find((one) => one.headers === keyOf(headers))?.mapping;
}

/** Keeps what the user said of a header, for the next file with the same one. */
export async function rememberColumns(headers: readonly string[], mapping: ColumnMapping): Promise<void> {
  const others = (await load()).filter((one) => one.headers !== keyOf(headers));
  await saveLocal(key, [{ headers: keyOf(headers), mapping }, ...others].slice(0, mostKept));
}

async function load(): Promise<Kept[]> {
  const { [key]: kept } = await loadLocal([key]);
  return Array.isArray(kept) ? kept.filter(isKept) : [];
}

const isKept = (one: unknown): one is Kept =>
  isObject(one) &&
  typeof one.headers === 'string' &&
  isObject(one.mapping) &&
  Object.values(one.mapping).every((name) => typeof name === 'string');
