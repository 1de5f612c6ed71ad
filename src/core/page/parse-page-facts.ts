import { isObject } from '../is-object.ts';
import { isAmount, type Money } from '../money.ts';
import { detectPage } from './detect-page.ts';
import type { ListedItem, Offer, PageFacts } from './page-facts.ts';

const longestText = 200;
const most = 200;

/**
 * Facts as they came out of a page's process, or nothing where they have no such shape. What is malformed inside is
 * absent; a listed address is made canonical again and stays only where it can be linked. Never throws.
 */
export function parsePageFacts(value: unknown): PageFacts | undefined {
  if (!isObject(value)) return undefined;
  const { title, seller, offers, listed, wall, gone } = value;
  return {
    ...(isText(title) ? { title } : {}),
    ...(isText(seller) ? { seller } : {}),
    offers: listOf(offers).flatMap((one) => parseOffer(one) ?? []),
    listed: listOf(listed).flatMap((one) => parseItem(one) ?? []),
    ...(wall === 'challenge' || wall === 'login' ? { wall } : {}),
    ...(gone === true ? { gone } : {}),
  };
}

function parseOffer(value: unknown): Offer | undefined {
  if (!isObject(value)) return undefined;
  const { label, price, upTo, from, per, deliveryDays } = value;
  const isPer = per === 'project' || per === 'hour' || per === 'session';
  const [low, high] = [parseMoney(price), parseMoney(upTo)];
  if (!low || !isPer || (upTo !== undefined && !high)) return undefined;
  return {
    ...(isText(label) ? { label } : {}),
    price: low,
    ...(high ? { upTo: high } : {}),
    ...(from === true ? { from } : {}),
    per,
    ...(Number.isSafeInteger(deliveryDays) && Number(deliveryDays) > 0 ? { deliveryDays: Number(deliveryDays) } : {}),
  };
}

function parseItem(value: unknown): ListedItem | undefined {
  if (!isObject(value) || !isText(value.title) || !isText(value.address, 2048)) return undefined;
  const { canonicalUrl } = detectPage(value.address);
  const offer = parseOffer(value.offer);
  return canonicalUrl === undefined
    ? undefined
    : { title: value.title, address: canonicalUrl, ...(offer ? { offer } : {}) };
}

function parseMoney(value: unknown): Money | undefined {
  if (!isObject(value) || typeof value.minor !== 'number' || typeof value.currency !== 'string') return undefined;
  const money = { minor: value.minor, currency: value.currency };
  return isAmount(money) ? money : undefined;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, most) : []);

const isText = (value: unknown, longest = longestText): value is string =>
  // Code points were counted where it was cut, so code units may be twice as many.
  typeof value === 'string' && value.length > 0 && value.length <= 2 * longest;
