import { isObject } from './is-object.ts';

/** Whether two values of JSON's kinds hold the same, whatever the order of an object's keys; an absent field is like an undefined one. */
export function isSame(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return Object.is(one, other);
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => isSame(one[key], other[key]));
}
