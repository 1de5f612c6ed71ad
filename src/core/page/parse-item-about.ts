import * as z from 'zod/mini';
import { defined } from '../defined.ts';
import { isObject } from '../is-object.ts';
import type { ItemAbout, ListedItem } from './page-facts.ts';

const role = z.string().check(z.minLength(1), z.maxLength(400));
const stars = z.number().check(z.minimum(1), z.maximum(5));
const jobSuccess = z.int().check(z.minimum(0), z.maximum(100));

/**
 * The listed items with what a page's process sent about them, by address. Malformed values count as absent. Never
 * throws.
 */
export function withAbout(listed: readonly ListedItem[], value: unknown): ListedItem[] {
  return listed.map((item) => {
    const about = isObject(value) && Object.hasOwn(value, item.address) ? parseAbout(value[item.address]) : {};
    return Object.keys(about).length > 0 ? { ...item, about } : item;
  });
}

function parseAbout(value: unknown): ItemAbout {
  if (!isObject(value)) return {};
  const known = <T extends z.ZodMiniType>(schema: T, name: keyof ItemAbout) => z.safeParse(schema, value[name]).data;
  return defined({
    role: known(role, 'role'),
    stars: known(stars, 'stars'),
    jobSuccess: known(jobSuccess, 'jobSuccess'),
  }) as ItemAbout;
}
