import { isObject } from '../../core/is-object.ts';
import { loadLocal, saveLocal } from '../../platform/storage/settings-store.ts';

/** What the user said about a header: the meaning of each column, by its name. */
export type ColumnMapping = Record<string, string>;

type Kept = { headers: string; mapping: ColumnMapping };

const key = 'reportColumns';
const mostKept = 10;
const keyOf = (headers: readonly string[]) => headers.join('\t');

/** What the user earlier said about the same header. */
export async function recallColumns(headers: readonly string[]): Promise<ColumnMapping | undefined> {
  return (await load()).find((one) => one.headers === keyOf(headers))?.mapping;
}

/** Keeps what the user said about a header, for the next file with the same one. */
export async function rememberColumns(headers: readonly string[], mapping: ColumnMapping): Promise<void> {
  const others = (await load()).filter((one) => one.headers !== keyOf(headers));
  await saveLocal(key, [{ headers: keyOf(headers), mapping }, ...others].slice(0, mostKept));
}

/** What the user said about words for stages: which stage each word means. */
export type StatusMapping = Record<string, string>;

const statusKey = 'reportStatuses';
const mostStatuses = 100;

/** What the user earlier said about words for stages. */
export async function recallStatuses(): Promise<StatusMapping> {
  const { [statusKey]: kept } = await loadLocal([statusKey]);
  return isTexts(kept) ? kept : {};
}

/** Keeps what the user said about words for stages, for every later report. */
export async function rememberStatuses(said: StatusMapping): Promise<void> {
  const others = Object.entries(await recallStatuses()).filter(([word]) => !Object.hasOwn(said, word));
  const all = [...Object.entries(said), ...others].slice(0, mostStatuses);
  await saveLocal(statusKey, Object.fromEntries(all));
}

async function load(): Promise<Kept[]> {
  const { [key]: kept } = await loadLocal([key]);
  return Array.isArray(kept) ? kept.filter(isKept) : [];
}

const isTexts = (value: unknown): value is Record<string, string> =>
  isObject(value) && Object.values(value).every((text) => typeof text === 'string');

const isKept = (one: unknown): one is Kept => isObject(one) && typeof one.headers === 'string' && isTexts(one.mapping);
