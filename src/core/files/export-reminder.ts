/** The last export of links: its time, UTC in milliseconds, and how many of the library's links have been exported since. */
export type Exported = { at: number; count: number };

/** How many links may exist only in this browser before a reminder. */
const mostInNoFile = 50;

/** Reads the stored export state; nothing if there is none or it is malformed. */
export function parseExported(stored: unknown): Exported | undefined {
  const { at, count } = (stored ?? {}) as Record<string, unknown>;
  const isWhole = Number.isSafeInteger(at) && Number.isSafeInteger(count) && (count as number) >= 0;
  return isWhole ? ({ at, count } as Exported) : undefined;
}

/** How many of `total` links are in no file, and whether it is time for a reminder: from 50 on. */
export function exportReminder(exported: Exported | undefined, total: number): { inNoFile: number; isTime: boolean } {
  const inNoFile = Math.max(0, total - (exported?.count ?? 0));
  return { inNoFile, isTime: inNoFile >= mostInNoFile };
}
