/** Whether a value from outside has properties that may be asked for: an object or a list, and not null. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
