import { within } from '../platform/within.ts';
import { isRow, type Row } from './journal.ts';

/** A row of any store. */
export type StoredRow = { id: string };

const base = 'base';
const keptDays = 3;
/** If one step of a file takes longer, it hangs, and other writers would wait for it. */
const stepWithinMs = 10_000;

/**
 * Writes all rows into files apart from the library: the base that the journal continues from and, once a day, a copy to go
 * back to. The last three days stay. A file that was not written to its end is ignored.
 */
export async function writeSnapshot(chunks: () => AsyncIterable<Row[]>, today: string): Promise<void> {
  const folder = await openFolder();
  const days = await namesOf(folder);
  await writeFile(folder, base, textOf(chunks()));
  if (!days.includes(today)) await writeFile(folder, today, [await getFile(folder, base)]);
  for (const old of inOrder([...new Set([...days, today])].filter(isDay), today).slice(keptDays))
    await folder.removeEntry(old).catch(() => undefined); // It is tried again tomorrow.
}

/**
 * Today, the days before it, newest first, and then days in the future, which a wrong clock has left. Future days are deleted
 * first; today's is never deleted.
 */
function inOrder(days: readonly string[], today: string): string[] {
  const newestFirst = [...days].sort().reverse();
  return [...newestFirst.filter((day) => day <= today), ...newestFirst.filter((day) => day > today)];
}

/** The days that can be restored, `YYYY-MM-DD`, newest first. None if the browser keeps no files. */
export async function loadDays(): Promise<string[]> {
  const folder = await openFolder().catch(() => undefined);
  return folder ? (await namesOf(folder)).filter(isDay).sort().reverse() : [];
}

/** Writes rows into a file of their own, beside the snapshots. */
export async function writeRows(name: string, chunks: AsyncIterable<StoredRow[]>): Promise<void> {
  await writeFile(await openFolder(), name, textOf(chunks));
}

/** Deletes a file of rows, if there is one. */
export async function removeRows(name: string): Promise<void> {
  const folder = await openFolder().catch(() => undefined);
  await folder?.removeEntry(name).catch((error: DOMException) => {
    if (error.name !== 'NotFoundError') throw error;
  });
}

/** The rows of a day, or of the base. Nothing if there is no complete file. Rejects if it cannot be read. */
export const readSnapshot = (name: string = base): Promise<Row[] | undefined> =>
  readRows(name) as Promise<Row[] | undefined>;

/** The rows of a file. Nothing if there is no complete file. Rejects if it cannot be read. */
export async function readRows(name: string): Promise<StoredRow[] | undefined> {
  const text = await within(readFile(name), stepWithinMs);
  const lines = text?.split('\n') ?? [];
  try {
    const end = JSON.parse(lines.pop() ?? '') as { rows?: number };
    if (end.rows !== lines.length) return undefined;
    return lines.map((line) => JSON.parse(line)).filter(isRow);
  } catch {
    return undefined; // It was not written to its end.
  }
}

/** The base or, if it is not complete, the newest day that is. */
export async function readNewest(): Promise<Row[] | undefined> {
  for (const name of [base, ...(await loadDays())]) {
    const found = await readSnapshot(name);
    if (found) return found;
  }
  return undefined;
}

/** Deletes every snapshot. */
export async function deleteSnapshots(): Promise<void> {
  const root = await openRoot();
  await root?.removeEntry('snapshots', { recursive: true }).catch((error: DOMException) => {
    if (error.name !== 'NotFoundError') throw error;
  });
}

async function readFile(name: string): Promise<string | undefined> {
  const root = await openRoot();
  try {
    const folder = await root?.getDirectoryHandle('snapshots');
    return await (await (await folder?.getFileHandle(name))?.getFile())?.text();
  } catch (error) {
    if ((error as DOMException).name === 'NotFoundError') return undefined;
    throw error;
  }
}

async function writeFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  parts: AsyncIterable<string> | Iterable<Blob>,
): Promise<void> {
  const handle = await within(folder.getFileHandle(name, { create: true }), stepWithinMs);
  const file = await within(handle.createWritable(), stepWithinMs);
  for await (const part of parts) await within(file.write(part), stepWithinMs);
  await within(file.close(), stepWithinMs); // The previous file is replaced only now.
}

/** One row per line. The last line says how many rows there are. */
async function* textOf(chunks: AsyncIterable<StoredRow[]>): AsyncIterable<string> {
  let rows = 0;
  for await (const chunk of chunks) {
    rows += chunk.length;
    yield chunk.map((row) => `${JSON.stringify(row)}\n`).join('');
  }
  yield JSON.stringify({ rows });
}

const getFile = async (folder: FileSystemDirectoryHandle, name: string): Promise<Blob> =>
  within(
    folder.getFileHandle(name).then((handle) => handle.getFile()),
    stepWithinMs,
  );

const openFolder = async (): Promise<FileSystemDirectoryHandle> =>
  within(
    navigator.storage.getDirectory().then((root) => root.getDirectoryHandle('snapshots', { create: true })),
    stepWithinMs,
  );

/** The folder of the files, or nothing in a browser that keeps none. */
const openRoot = (): Promise<FileSystemDirectoryHandle | undefined> =>
  navigator.storage.getDirectory().catch(() => undefined);

async function namesOf(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

const isDay = (name: string): boolean => /^\d{4}-\d\d-\d\d$/.test(name);
