import type { Money } from '../money.ts';
import type { Offer } from '../page/page-facts.ts';
import { estimateOffer } from './estimate-offer.ts';
import type { CommissionTerms } from './terms.ts';

/** What a price pays for: a whole project, an hour, or a session. */
export type Per = Offer['per'];

/**
 * What something could earn. A project or a session earns from `low` to `high`; hourly work earns that for each hour, up
 * to `most` in total (the cap). Hourly amounts are never compared with amounts for a whole project.
 */
export type Worth = { per: Per; low: Money; high?: Money; most?: Money };

/**
 * What any of these offers could earn, or nothing if none can be estimated. Hourly offers count only if there are no
 * others.
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
 * A sort key for what could be earned: projects and sessions by their highest amount, then hourly work by its rate, then
 * unknown.
 */
export function worthRank(worth: Worth | undefined): number {
  if (!worth) return -1;
  const amount = (worth.high ?? worth.low).minor;
  return worth.per === 'hour' ? amount : amount + firstProject;
}

/** More than any hourly rate, in minor units. */
const firstProject = 2 ** 42;
