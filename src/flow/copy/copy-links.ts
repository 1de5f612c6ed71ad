import { titleOf } from '../../core/library/title-of.ts';
import type { PartnerAccount } from '../../core/link/partner-account.ts';
import { formatMoney } from '../../core/money.ts';
import type { Preferences } from '../../core/settings/settings.ts';
import type { RoundupFormat, RoundupWords } from '../../core/share/format-roundup.ts';
import { locale } from '../../platform/words.ts';
import { loadRecords } from '../../store/read.ts';
import { remakeLink } from './copy-again.ts';
import type { Keeping } from './copy-link.ts';
import { copyRoundup, type RoundupOutcome } from './make-roundup.ts';

/** Copies many links of the library as a list: how many it holds, and how many pay another account or lead nowhere and were left out. */
export async function copyLinks(
  ids: readonly string[],
  format: RoundupFormat,
  words: RoundupWords,
  account: PartnerAccount,
  preferences: Preferences,
  keeping: Keeping,
): Promise<RoundupOutcome & { leftOut: number }> {
  const items = (await loadRecords(ids)).flatMap((record) => {
    const made = remakeLink(record, account, preferences);
    if (!made.ok) return [];
    const title = titleOf(record);
    return [
      {
        item: { title, address: record.landingPage },
        made: made.value,
        title,
        url: made.value.trackingLink,
        ...(record.price ? { price: formatMoney(record.price, locale()) } : {}),
        ...(record.commission ? { estimate: formatMoney(record.commission, locale()) } : {}),
      },
    ];
  });
  const leftOut = ids.length - items.length;
  return { ...(await copyRoundup(format, items, words, '', keeping)), leftOut };
}
