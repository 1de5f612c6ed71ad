import type { Offer, PageFacts } from '../../core/page/page-facts.ts';
import type { Sharer } from '../../core/settings/sharer.ts';
import type { PostGaps } from '../../core/share/compose-post.ts';
import type { Speech } from '../../core/speech/speech.ts';

/** What a page says for the gaps of a template; what it does not say leaves its gap empty. */
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

/** A price as it is written beside a link: `$30`, `from $30`, `$45/hr`. */
export function priceOf(offer: Offer, isLowest: boolean, { words, money }: Speech): string {
  const amount = money(offer.price);
  if (offer.per === 'hour') return words('perHour', offer.upTo ? `${amount}–${money(offer.upTo)}` : amount);
  return offer.from || isLowest ? words('earnFrom', amount) : amount;
}
