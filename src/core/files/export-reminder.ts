/**
 * The last file that held links: when (UTC in milliseconds), and how many links of the library files have held since.
 */
export type Exported = { at: number; count: number };

/** How many links may exist in this browser alone before a reminder is worth it. */
const mostInNoFile = 50;

/** The stored state of exports. Nothing if there was no export, or if the stored value is malformed. */
export function parseExported(stored: unknown): Exported | undefined {
  const { at, count } = (stored ?? {}) as Record<string, unknown>;
  const isWhole = Number.isSafeInteger(at) && Number.isSafeInteger(count) && (count as number) >= 0;
  return isWhole ? ({ at, count } as Exported) : undefined;
}

/** How many of `total` links are in no file, and whether it is time to say so: from 50 of them. */
export function exportReminder(exported: Exported | undefined, total: number): { inNoFile: number; isTime: boolean } {
  const inNoFile = Math.max(0, total - (exported?.count ?? 0));
  return { inNoFile, isTime: inNoFile >= mostInNoFile };
}
