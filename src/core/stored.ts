import { isObject } from './is-object.ts';
import { ok, type Result, refuse } from './result.ts';
import { invalid, type Shape } from './shape.ts';

/** A stored value with the version of its shape. */
export type Envelope = { version: number; data: unknown };

/**
 * How to read a kind of stored value. Step `n` of `migrations` turns version `n + 1` into `n + 2`; `parse` comes last.
 */
export type StoredShape<T> = {
  version: number;
  migrations: readonly ((data: unknown) => unknown)[];
  parse: (data: unknown) => T | undefined;
};

/** How a value is read whose first version is still the only one. */
export const firstShape = <T>(shape: Shape<T>): StoredShape<T> => ({
  version: 1,
  migrations: [],
  parse: (data) => {
    const read = shape(data);
    return read === invalid ? undefined : read;
  },
});

/**
 * `newer` was written by a later version of the extension and is left alone. `malformed` is kept and reported, never
 * replaced.
 */
export type StoredProblem = 'absent' | 'newer' | 'malformed';

/** Reads a stored value: the envelope, the migrations step by step, then `parse`. Never throws. */
export function readStored<T>(value: unknown, shape: StoredShape<T>): Result<T, StoredProblem> {
  if (value === undefined) return refuse('absent');
  if (!isEnvelope(value)) return refuse('malformed');
  if (value.version > shape.version) return refuse('newer');
  try {
    const data = shape.migrations.slice(value.version - 1).reduce((old, migrate) => migrate(old), value.data);
    const parsed = shape.parse(data);
    return parsed === undefined ? refuse('malformed') : ok(parsed);
  } catch {
    return refuse('malformed'); // A migration met a shape that no version ever wrote.
  }
}

/** `data` in the form in which it is stored now. */
export const toStored = (data: unknown, shape: StoredShape<unknown>): Envelope => ({ version: shape.version, data });

function isEnvelope(value: unknown): value is Envelope {
  if (!isObject(value) || !('data' in value)) return false;
  return Number.isSafeInteger(value.version) && (value.version as number) >= 1;
}
