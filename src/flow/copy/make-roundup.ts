import { estimateOffer } from '../../core/commission/estimate-offer.ts';
import type { PartnerAccount } from '../../core/link/partner-account.ts';
import { detectPage } from '../../core/page/detect-page.ts';
import type { ListedItem } from '../../core/page/page-facts.ts';
import { type Preferences, termsOf } from '../../core/settings/settings.ts';
import {
  formatRoundup,
  type RoundupFormat,
  type RoundupItem,
  type RoundupWords,
} from '../../core/share/format-roundup.ts';
import { formatAmounts } from '../../core/speech/format-amounts.ts';
import type { Words } from '../../core/speech/words.ts';
import { writeClipboard } from '../../platform/clipboard.ts';
import {
  askToRecord,
  type CopyContext,
  confirmationOf,
  type Keeping,
  priceContext,
  type Recorded,
  toRecord,
} from './copy-link.ts';
import { type MadeLink, makeLink } from './make-link.ts';

/** What came of copying many: how many links, and whether all of them are recorded. */
export type RoundupOutcome = { copied: boolean; count: number; recorded: Recorded };

/** An item with its own link, price and estimate as they are shown. Items that cannot be linked are left out. */
export type LinkedItem = RoundupItem & { made: MadeLink; item: ListedItem; context?: CopyContext };

/** The items of a list with their links, each labelled like a single one. */
export function linkItems(
  items: readonly ListedItem[],
  account: PartnerAccount,
  preferences: Preferences,
  label: string,
  locale: string,
  words: Words,
  priceOf: (item: ListedItem) => string,
): LinkedItem[] {
  return items.flatMap((item) => {
    const made = makeLink(item.address, account, preferences, label);
    if (!made.ok) return [];
    const terms = termsOf(preferences, detectPage(item.address).marketplace);
    const estimate = item.offer && estimateOffer(item.offer, terms);
    const price = priceOf(item);
    return [
      {
        item,
        made: made.value,
        title: item.title,
        url: made.value.trackingLink,
        context: priceContext(item.offer, terms),
        ...(price === '' ? {} : { price }),
        ...(estimate
          ? { estimate: formatAmounts(estimate.low.commission, estimate.high?.commission, locale, words) }
          : {}),
      },
    ];
  });
}

/** Copies a roundup in the turn of the click; each of its links is on its way to the library before, and confirmed after it. */
export async function copyRoundup(
  format: RoundupFormat,
  items: readonly LinkedItem[],
  words: RoundupWords,
  label: string,
  keeping: Keeping,
): Promise<RoundupOutcome> {
  const count = items.length;
  const text = formatRoundup(format, items, words);
  if (keeping !== 'kept') return { copied: await writeClipboard(text), count, recorded: keeping };
  const labelled = label === '' ? {} : { label };
  const rows = items.map(({ made, title, context }) => {
    const record = toRecord(made, { title, ...context, ...labelled, format });
    return { record, added: askToRecord({ name: 'record/add', record }) };
  });
  const copied = await writeClipboard(text);
  const kept = await Promise.all(
    rows.map(async ({ record, added }) => (await added) && copied && askToRecord(confirmationOf(record))),
  );
  return { copied, count, recorded: kept.every(Boolean) };
}
