import { isObject } from './is-object.ts';

/** Whether two JSON values are equal, ignoring the order of an object's keys; an absent field equals an undefined one. */
export function isSame(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return Object.is(one, other);
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => isSame(one[key], other[key]));
}

/**
 * The newer of two values, with every unchanged part replaced by the older object: a comparison by identity then shows
 * real changes only.
 */
export function shareSame<T>(older: unknown, newer: T): T {
  if (isSame(older, newer)) return older as T;
  if (!isObject(older) || !isObject(newer) || Array.isArray(newer)) return newer;
  return Object.fromEntries(Object.entries(newer).map(([key, value]) => [key, shareSame(older[key], value)])) as T;
}
