// A setting that the browser's sync refused lies in local storage, under a key of its own, and counts there. A default that
// sync still contradicts has no value to lie there, so it says so.

const isDefault = { kept: 'default' } as const;

/** The key of local storage for a setting that sync refused. */
export const keptHere = (key: string): string => `here.${key}`;

/** A setting as it is kept there; `undefined` is the default. */
export const toKept = (value: unknown): unknown => value ?? isDefault;

/** What was kept; `undefined` for the default, which the first release wrote as `null`. */
export function readKept(kept: unknown): unknown {
  const { kept: what } = (kept ?? isDefault) as { kept?: unknown };
  return what === isDefault.kept ? undefined : kept;
}
