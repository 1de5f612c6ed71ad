import * as z from 'zod/mini';
import { defined } from '../defined.ts';
import { isObject } from '../is-object.ts';
import { isAmount, type Money } from '../money.ts';
import { detectPage } from './detect-page.ts';
import type { ListedItem, Offer, PageFacts } from './page-facts.ts';

const longestText = 200;
const longestAddress = 2048;
const most = 200;

// The page's text was cut by code points, so it may have twice as many code units.
const text = z.string().check(z.minLength(1), z.maxLength(2 * longestText));
const money = z
  .object({ minor: z.int(), currency: z.string() })
  .check(z.refine((value): value is Money => isAmount(value)));
/** A field that counts as absent if it is malformed. */
const lenient = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined);

const offer = z.object({
  label: lenient(text),
  price: money,
  upTo: z.optional(money),
  from: lenient(z.literal(true)),
  per: z.enum(['project', 'hour', 'session']),
  minutes: lenient(z.int().check(z.positive())),
  deliveryDays: lenient(z.int().check(z.positive())),
});
const item = z.object({
  title: text,
  address: z.string().check(z.minLength(1), z.maxLength(2 * longestAddress)),
  offer: z.optional(z.unknown()),
});
const facts = z.object({
  title: lenient(text),
  seller: lenient(text),
  wall: lenient(z.enum(['challenge', 'login'])),
  gone: lenient(z.literal(true)),
});

/**
 * The facts that a page's process sent, or nothing if they have another shape. Malformed fields count as absent. A
 * listed address is made canonical again and stays only if it can be linked to. Never throws.
 */
export function parsePageFacts(value: unknown): PageFacts | undefined {
  if (!isObject(value)) return undefined;
  const read = z.safeParse(facts, { ...value });
  return {
    ...(read.success ? defined(read.data) : {}),
    offers: listOf(value.offers).flatMap((one) => parseOffer(one) ?? []),
    listed: listOf(value.listed).flatMap((one) => parseItem(one) ?? []),
  };
}

function parseOffer(value: unknown): Offer | undefined {
  const read = z.safeParse(offer, value);
  return read.success ? (defined(read.data) as Offer) : undefined;
}

function parseItem(value: unknown): ListedItem | undefined {
  const read = z.safeParse(item, value);
  if (!read.success) return undefined;
  const { title, address } = read.data;
  const { canonicalUrl } = detectPage(address);
  return canonicalUrl === undefined
    ? undefined
    : { title, address: canonicalUrl, ...defined({ offer: parseOffer(read.data.offer) }) };
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, most) : []);
