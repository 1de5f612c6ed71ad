import type { Envelope } from '../core/stored.ts';
import { browser } from './browser.ts';

/** A row as it lies in a store: its shape's version and its data, under its id, with what it is sorted by. */
export type Row = Envelope & { id: string; madeAt: number };

const prefix = 'link.';

/**
 * Keeps a second copy of a row, under a key of its own in another store. Measured: a crash of Chromium in mid write makes
 * it take the library for corrupt about once in a hundred times, and it then empties it. A refusal costs the copy alone.
 */
export async function keepCopy(row: Row): Promise<void> {
  await browser.storage.local.set({ [prefix + row.id]: row }).catch(() => undefined); // The row itself may still be kept.
}

/** Every copy, in no order. */
export async function loadCopies(): Promise<Row[]> {
  const all = await browser.storage.local.get(null);
  return Object.entries(all).flatMap(([key, row]) => (key.startsWith(prefix) ? [row as Row] : []));
}

/** Whether a key of local storage is a copy's, and no setting's. */
export const isCopyKey = (key: string): boolean => key.startsWith(prefix);
