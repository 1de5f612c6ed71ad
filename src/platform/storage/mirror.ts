// The files of the extension's own origin answer in several steps, a page's own store at once. It is as far from content
// scripts as the files are, but the worker has none, so what it holds may be out of date.

const keyOf = (name: string) => `mirror.${name}`;

/**
 * What this page or an earlier one last knew of a value, at once: nothing if it is unknown or damaged. Check it against the
 * value before anything depends on it.
 */
export function recall(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(keyOf(name)) ?? '') as unknown;
  } catch {
    return undefined;
  }
}

/** Whether `recall` returns this value already, or never returns anything, as in the worker. */
export function isMirrored(name: string, value: unknown): boolean {
  try {
    return localStorage.getItem(keyOf(name)) === (value === undefined ? null : JSON.stringify(value));
  } catch {
    return true;
  }
}

/** Remembers a value for `recall`, or forgets it if it is `undefined`. Does nothing in the worker. */
export function mirror(name: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), JSON.stringify(value));
  } catch {} // Without it, a page waits for the value.
}
