import { perOf } from '../../core/library/estimate-record.ts';
import type { LinkRecord } from '../../core/library/link-record.ts';
import type { Offer, PageFacts } from '../../core/page/page-facts.ts';
import type { Sharer } from '../../core/settings/sharer.ts';
import type { PostGaps } from '../../core/share/compose-post.ts';
import type { Speech } from '../../core/speech/speech.ts';

/** A page's values for the gaps of a template. A gap without a value stays empty. */
export function postGapsOf(
  { title, facts }: { title: string; facts?: PageFacts },
  { preferences: { hashtags } }: Pick<Sharer, 'preferences'>,
  speech: Speech,
): PostGaps {
  const offers = facts?.offers ?? [];
  const project = offers
    .filter(({ per }) => per !== 'hour')
    .sort((one, other) => one.price.minor - other.price.minor)[0];
  const hour = offers.find(({ per }) => per === 'hour');
  return {
    title,
    ...(facts?.seller ? { seller: facts.seller } : {}),
    ...(project ? { from: priceOf(project, offers.length > 1, speech) } : {}),
    ...(hour ? { rate: speech.words('perHour', speech.money(hour.price)) } : {}),
    ...(hashtags ? { hashtags } : {}),
  };
}

/** The price of a record's page, as it is written beside a link. */
export function priceOfRecord(record: LinkRecord, speech: Speech): string {
  const { price, priceUpTo } = record;
  return price ? priceOf({ price, per: perOf(record), ...(priceUpTo ? { upTo: priceUpTo } : {}) }, false, speech) : '';
}

/** A price as it is written beside a link: `$30`, `from $30`, `$45/hr`. */
export function priceOf(offer: Offer, isLowest: boolean, { words, amounts }: Speech): string {
  const amount = amounts(offer.price, offer.upTo);
  if (offer.per === 'hour') return words('perHour', amount);
  return offer.from || isLowest ? words('earnFrom', amount) : amount;
}
