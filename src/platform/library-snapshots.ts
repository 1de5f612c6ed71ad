import type { Row } from './library-journal.ts';

/** A snapshot that can be gone back to: its day, `YYYY-MM-DD` in UTC. */
export type Snapshot = { day: string };

const base = 'base';
const keptDays = 3;

/**
 * Writes all rows into files of their own, apart from the library: the base that the journal goes on from, and, once a day,
 * one to go back to, of which the last three stay. A file that was not written to its end counts as none.
 */
export async function writeSnapshot(chunks: () => AsyncIterable<Row[]>, today: string): Promise<void> {
  const folder = await openFolder();
  const days = await namesOf(folder);
  const names = days.includes(today) ? [base] : [base, today];
  for (const name of names) await writeFile(folder, name, chunks());
  for (const old of [...days, ...names].filter(isDay).sort().slice(0, -keptDays))
    await folder.removeEntry(old).catch(() => undefined); // Tried again tomorrow.
}

/** The days that can be gone back to, newest first; none where the browser keeps no files. */
export async function listSnapshots(): Promise<Snapshot[]> {
  const folder = await openFolder().catch(() => undefined);
  if (!folder) return [];
  return (await namesOf(folder))
    .filter(isDay)
    .sort()
    .reverse()
    .map((day) => ({ day }));
}

/** The rows of a day, or of the base; nothing where there is no whole file of it. */
export async function readSnapshot(name: string = base): Promise<Row[] | undefined> {
  try {
    const folder = await openFolder();
    const text = await (await (await folder.getFileHandle(name)).getFile()).text();
    const lines = text.split('\n');
    const end = JSON.parse(lines.pop() ?? '') as { rows?: number };
    if (end.rows !== lines.length) return undefined;
    return lines.map((line) => JSON.parse(line) as Row).filter((row) => typeof row?.id === 'string');
  } catch {
    return undefined; // No such file, or one that was not written to its end.
  }
}

/** Deletes every snapshot. */
export async function deleteSnapshots(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('snapshots', { recursive: true }).catch((error: DOMException) => {
    if (error.name !== 'NotFoundError') throw error;
  });
}

async function writeFile(folder: FileSystemDirectoryHandle, name: string, chunks: AsyncIterable<Row[]>): Promise<void> {
  const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
  let rows = 0;
  for await (const chunk of chunks) {
    rows += chunk.length;
    await file.write(chunk.map((row) => `${JSON.stringify(row)}\n`).join(''));
  }
  await file.write(JSON.stringify({ rows }));
  await file.close(); // What stood there before is replaced now, and not earlier.
}

const openFolder = async (): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle('snapshots', { create: true });

async function namesOf(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

const isDay = (name: string): boolean => /^\d{4}-\d\d-\d\d$/.test(name);
