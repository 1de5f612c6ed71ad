import { isObject } from './is-object.ts';

/** The result for a value that does not have the shape. */
export const invalid = Symbol('invalid');

/** Reads a value from outside. Returns the known parts only, or `invalid`. Never throws. */
export type Shape<T> = (value: unknown) => T | typeof invalid;

/** A value that passes a test, unchanged. */
export const checked =
  <T>(isIt: (value: unknown) => boolean): Shape<T> =>
  (value) =>
    isIt(value) ? (value as T) : invalid;

/** Any text. */
export const text = checked<string>((value) => typeof value === 'string');

/** One of a few texts. */
export const oneOf = <T extends string>(...known: T[]): Shape<T> => checked((value) => known.includes(value as T));

/** A value that may be absent. */
export const optional =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value) =>
    value === undefined ? undefined : shape(value);

/** A list whose values all have the same shape. */
export const listOf =
  <T>(shape: Shape<T>): Shape<T[]> =>
  (value) => {
    if (!Array.isArray(value)) return invalid;
    const read = value.map(shape);
    return read.includes(invalid) ? invalid : (read as T[]);
  };

/** An object with these fields. Other fields are dropped, and an absent field stays absent. */
export const fields =
  <T>(shapes: { [Name in keyof T]-?: Shape<T[Name] | undefined> }): Shape<T> =>
  (value) => {
    if (!isObject(value)) return invalid;
    const read: Record<string, unknown> = {};
    for (const name in shapes) {
      const found = shapes[name](value[name]);
      if (found === invalid) return invalid;
      if (found !== undefined) read[name] = found;
    }
    return read as T;
  };
