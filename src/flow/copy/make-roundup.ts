import { sayWorth } from '../../core/commission/say-worth.ts';
import { type Worth, worthOf } from '../../core/commission/worth.ts';
import { defined } from '../../core/defined.ts';
import { linkablePage } from '../../core/page/linkable-page.ts';
import type { ItemAbout, ListEntry } from '../../core/page/page-facts.ts';
import { termsOf } from '../../core/settings/settings.ts';
import type { Sharer } from '../../core/settings/sharer.ts';
import { disclose } from '../../core/share/disclosure/disclose.ts';
import { formatRoundup, type RoundupFormat, type RoundupItem } from '../../core/share/format-roundup.ts';
import { formatRate } from '../../core/speech/format-rate.ts';
import type { Speech } from '../../core/speech/speech.ts';
import { writeClipboard } from '../../platform/clipboard.ts';
import { pageName } from '../page/page-name.ts';
import { priceOf } from '../share/post-gaps.ts';
import { type CopyContext, priceContext, recordOf } from './copy-link.ts';
import { leave, type Recorded } from './leave.ts';
import { type MadeLink, makeLink } from './make-link.ts';
import { workerLedger } from './worker-ledger.ts';

/** The result of copying many links: how many, and whether all of them are recorded. */
export type RoundupOutcome = { copied: boolean; count: number; recorded: Recorded };

/** An item with its own link, price and estimate as they are shown. Items that cannot be linked are left out. */
export type LinkedItem = RoundupItem & { made: MadeLink; item: ListEntry; worth?: Worth; context?: CopyContext };

/** The items of a list with their links, each labelled like a single one. */
export function linkItems(items: readonly ListEntry[], sharer: Sharer, speech: Speech): LinkedItem[] {
  return items.flatMap((item) => {
    const page = linkablePage(item.address);
    const made = page && makeLink(page, sharer);
    if (!page || !made?.ok) return [];
    const terms = termsOf(sharer.preferences, page.marketplace);
    const offers = item.offer ? [item.offer] : [];
    const worth = worthOf(offers, terms);
    return [
      {
        item,
        made: made.value,
        title: item.title ?? pageName(item.address, speech.words),
        url: made.value.trackingLink,
        context: priceContext(offers, terms),
        ...sayAbout(item.about, speech),
        ...(item.offer ? { price: priceOf(item.offer, false, speech) } : {}),
        ...(worth ? { worth, estimate: sayWorth(worth, speech) } : {}),
      },
    ];
  });
}

/** What a list says about an item, as it is shown: the role, and the stars or, without them, the job success. */
function sayAbout({ role, stars, jobSuccess }: ItemAbout = {}, { words, number, locale }: Speech) {
  const success = jobSuccess === undefined ? undefined : words('jobSuccess', formatRate(jobSuccess * 100, locale));
  return defined({ role, rating: stars === undefined ? success : words('starsOfFive', number(stars)) });
}

/** Copies a roundup with the user's disclosure. Call it directly in the click's handler. */
export async function copyRoundup(
  format: RoundupFormat,
  items: readonly LinkedItem[],
  { preferences, label, keeping }: Pick<Sharer, 'preferences' | 'label' | 'keeping'>,
  { words, locale }: Speech,
): Promise<RoundupOutcome> {
  const text = formatRoundup(format, items, {
    title: words('roundupTitle'),
    role: words('roundupRole'),
    rating: words('roundupRating'),
    price: words('roundupPrice'),
    estimate: words('roundupEstimate'),
    disclosed: words('disclosureHeading'),
    disclosure: disclose(preferences.disclosure, 'medium', locale),
  });
  const labelled = label === '' ? {} : { label };
  const { done, recorded } = await leave({
    records: items.map(({ made, item: { title }, role, context }) => {
      // The same name as on the profile's own page.
      const titled = title === undefined ? {} : { title: role ? `${title}, ${role}` : title };
      return recordOf(made, { ...titled, ...context, ...labelled, format });
    }),
    keeping,
    ledger: workerLedger,
    act: () => writeClipboard(text),
  });
  return { copied: done, count: items.length, recorded };
}
