import type { Money } from '../money.ts';
import type { Offer } from '../page/page-facts.ts';
import { estimateOffer } from './estimate-offer.ts';
import type { CommissionTerms } from './terms.ts';

/** What a price pays for: a whole project, an hour, or a session. */
export type Per = Offer['per'];

/**
 * What something could earn. For a project or a session: from `low` to `high`. By the hour: for each hour, up to the
 * cap of the terms in `most`. An amount for an hour and one for a whole project are never compared.
 */
export type Worth = { per: Per; low: Money; high?: Money; most?: Money };

/**
 * What any of these offers could earn, or nothing if none can be estimated. Offers by the hour count only if there is
 * no other.
 */
export function worthOf(offers: readonly Offer[], terms: CommissionTerms): Worth | undefined {
  const first = offers.find(({ per }) => per !== 'hour') ?? offers[0];
  if (!first) return undefined;
  const pays = offers
    .filter(({ per }) => per === first.per)
    .flatMap((offer) => estimateOffer(offer, terms) ?? [])
    .flatMap(({ low, high }) => [low.commission, ...(high ? [high.commission] : [])])
    .sort((one, other) => one.minor - other.minor);
  const [low] = pays;
  const high = pays.at(-1);
  if (!low || !high) return undefined;
  return {
    per: first.per,
    low,
    ...(high.minor > low.minor ? { high } : {}),
    ...(first.per === 'hour' && terms.cap ? { most: terms.cap } : {}),
  };
}

/**
 * Sorts by what could be earned: first projects and sessions by their highest amount, then hours by their rate, then
 * the unknown.
 */
export function worthRank(worth: Worth | undefined): number {
  if (!worth) return -1;
  const amount = (worth.high ?? worth.low).minor;
  return worth.per === 'hour' ? amount : amount + firstProject;
}

/** More than anybody's hour pays, in minor units. */
const firstProject = 2 ** 42;
