import { formatMoney } from '../../core/money.ts';
import type { Offer, PageFacts } from '../../core/page/page-facts.ts';
import type { Preferences } from '../../core/settings/settings.ts';
import type { PostGaps } from '../../core/share/compose-post.ts';
import type { Words } from '../../core/speech/words.ts';

/** What a page says for the gaps of a template; what it does not say leaves its gap empty. */
export function postGapsOf(
  title: string,
  { hashtags }: Preferences,
  locale: string,
  words: Words,
  facts?: PageFacts,
): PostGaps {
  const offers = facts?.offers ?? [];
  const project = offers
    .filter(({ per }) => per !== 'hour')
    .sort((one, other) => one.price.minor - other.price.minor)[0];
  const hour = offers.find(({ per }) => per === 'hour');
  return {
    title,
    ...(facts?.seller ? { seller: facts.seller } : {}),
    ...(project ? { from: priceOf(project, offers.length > 1, locale, words) } : {}),
    ...(hour ? { rate: words('perHour', formatMoney(hour.price, locale)) } : {}),
    ...(hashtags ? { hashtags } : {}),
  };
}

/** A price as it is written beside a link: `$30`, `from $30`, `$45/hr`. */
export function priceOf(offer: Offer, isLowest: boolean, locale: string, words: Words): string {
  const amount = formatMoney(offer.price, locale);
  if (offer.per === 'hour')
    return words('perHour', offer.upTo ? `${amount}–${formatMoney(offer.upTo, locale)}` : amount);
  return offer.from || isLowest ? words('earnFrom', amount) : amount;
}
