import { isObject } from '../../is-object.ts';

/** The only host that is ever asked. */
export const impactOrigin = 'https://api.impact.com';

/** One page of a list: its rows, the number of all rows if the answer says it, and the address of the next page. */
export type ListPage = { rows: Record<string, unknown>[]; total?: number; next: 'none' | 'foreign' | { path: string } };

/** Reads a page of the list under `key`, requested at `path`. Nothing if the answer has no such list. */
export function readPage(answer: unknown, key: string, path: string): ListPage | undefined {
  if (Array.isArray(answer)) return { rows: answer.filter(isObject), next: 'none' };
  if (!isObject(answer) || !Object.hasOwn(answer, key)) return undefined;
  const total = wholeIn(answer['@total']);
  return {
    rows: rowsIn(answer[key]),
    next: nextIn(answer, path),
    ...(total === undefined ? {} : { total }),
  };
}

/** A list, one object in place of it, an object around either, or nothing. */
function rowsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.filter(isObject);
  if (!isObject(value)) return [];
  const inside = Object.values(value);
  const [only] = inside;
  if (inside.length === 1 && isObject(only)) return rowsIn(Array.isArray(only) ? only : [only]);
  return inside.length === 0 ? [] : [value];
}

function wholeIn(value: unknown): number | undefined {
  const text = String(value ?? '');
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** The next page must belong to the same list on the same host, so that an answer cannot lead anywhere else. */
function nextIn(answer: Record<string, unknown>, path: string): ListPage['next'] {
  const said = answer['@nextpageuri'];
  if (typeof said !== 'string' || said === '') return 'none';
  const page = wholeIn(answer['@page']);
  const pages = wholeIn(answer['@numpages']);
  const asked = new URL(path, impactOrigin);
  let next: URL;
  try {
    next = new URL(said, impactOrigin);
  } catch {
    return 'foreign';
  }
  if (next.origin !== impactOrigin || next.pathname !== asked.pathname) return 'foreign';
  return page !== undefined && pages !== undefined && page >= pages ? 'none' : { path: next.pathname + next.search };
}
