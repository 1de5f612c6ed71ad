/** The last file that held links: when, UTC in milliseconds, and how many links of the library files hold since. */
export type Exported = { at: number; count: number };

/** As many links as may lie in this browser alone before it is worth a reminder. */
const mostInNoFile = 50;

/** What is stored of exports, or nothing where there was none, or what is stored is none. */
export function parseExported(stored: unknown): Exported | undefined {
  const { at, count } = (stored ?? {}) as Record<string, unknown>;
  const isWhole = Number.isSafeInteger(at) && Number.isSafeInteger(count) && (count as number) >= 0;
  return isWhole ? ({ at, count } as Exported) : undefined;
}

/** How many of `total` links no file holds, and whether it is time to say so: at 50 of them. */
export function exportReminder(exported: Exported | undefined, total: number): { inNoFile: number; isTime: boolean } {
  const inNoFile = Math.max(0, total - (exported?.count ?? 0));
  return { inNoFile, isTime: inNoFile >= mostInNoFile };
}
