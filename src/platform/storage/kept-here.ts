// If the browser's sync refuses a setting, it is kept in local storage under its own key, and that value counts. A default has
// no value to keep, so a marker stands for it while sync still holds another value.

const isDefault = { kept: 'default' } as const;

/** The key of local storage for a setting that sync refused. */
export const keptHere = (key: string): string => `here.${key}`;

/** A setting as it is kept there. `undefined` stands for the default. */
export const toKept = (value: unknown): unknown => value ?? isDefault;

/** The kept value, or `undefined` for the default, which the first release wrote as `null`. */
export function readKept(kept: unknown): unknown {
  const { kept: what } = (kept ?? isDefault) as { kept?: unknown };
  return what === isDefault.kept ? undefined : kept;
}
