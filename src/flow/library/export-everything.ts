import { localDayOf } from '../../core/day.ts';
import { impactPrefix } from '../../core/earnings/api/impact-kept.ts';
import { everythingVersion } from '../../core/files/export-links.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import { loadAll } from '../../platform/storage/every-area.ts';
import { isEarnedViewKey } from '../../store/earned/earned-view.ts';
import { loadEarningsRows } from '../../store/earnings.ts';
import { isJournalKey } from '../../store/journal.ts';
import { loadAllRows } from '../../store/rows.ts';
import { loadChosen } from '../settings/load-chosen.ts';
import { type Export, rememberExported } from './export-links.ts';

/** Everything that this extension stores, in one file, without the second copies of links and without the token for impact.com. */
export async function exportEverything(): Promise<Result<Export, 'unreadable'>> {
  try {
    const [kept, chosen, links] = await Promise.all([loadAll(), loadChosen(), loadAllRows()]);
    const earnings = await loadEarningsRows();
    const local = Object.fromEntries(
      Object.entries(kept.local).filter(
        ([key]) => !isJournalKey(key) && !isEarnedViewKey(key) && !key.startsWith(impactPrefix),
      ),
    );
    const settings = { sync: kept.sync, local, chosen };
    const at = Date.now();
    await rememberExported(at, links.length).catch(() => undefined); // The file exists all the same.
    const text = JSON.stringify(
      { finders_fee: { version: everythingVersion, at: new Date(at).toISOString() }, settings, links, earnings },
      null,
      2,
    );
    return ok({ name: `finders-fee-${localDayOf(at)}.json`, text, links: links.length });
  } catch {
    return refuse('unreadable'); // If a store cannot be read, no incomplete file is offered.
  }
}
