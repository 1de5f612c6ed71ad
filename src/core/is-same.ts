import { isObject } from './is-object.ts';

/**
 * Whether two JSON values are equal, whatever the order of an object's keys. An absent field equals an undefined one.
 */
export function isSame(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return Object.is(one, other);
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => isSame(one[key], other[key]));
}

/**
 * The newer of two values, in which each part that is equal to the older one is the older part itself. A comparison by
 * identity then sees a change only where there is one.
 */
export function shareSame<T>(older: unknown, newer: T): T {
  if (isSame(older, newer)) return older as T;
  if (!isObject(older) || !isObject(newer) || Array.isArray(newer)) return newer;
  return Object.fromEntries(Object.entries(newer).map(([key, value]) => [key, shareSame(older[key], value)])) as T;
}
