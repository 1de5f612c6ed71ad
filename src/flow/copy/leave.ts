import type { LinkRecord } from '../../core/library/link-record.ts';
import { lastUse } from '../../core/library/use-record.ts';
import type { Keeping } from '../../core/settings/sharer.ts';
import { within } from '../../platform/within.ts';

/** Whether the library holds what left, as it left, or why nobody asked it to. */
export type Recorded = boolean | Exclude<Keeping, 'kept'>;

/** Who writes the rows of what leaves. Both may be asked twice for the same: it is one use. False where it was not written. */
export type Ledger = {
  add: (record: LinkRecord) => Promise<boolean>;
  confirm: (id: string, useId: string) => Promise<boolean>;
  /** How long the act may wait for the rows. None in the turn of a click, which the clipboard is gone without. */
  waitMs?: number;
};

type Leaving = {
  records: readonly LinkRecord[];
  keeping: Keeping;
  ledger: Ledger;
  /** Puts the links where the user wants them, or answers that it could not. */
  act: () => Promise<boolean>;
  /** Called once that has happened, which may be long before it is recorded. */
  onDone?: () => void;
};

/**
 * The one way in which links leave: rows that say "pending", the act, their confirmation. If anything ends in between, the
 * rows are there and say that nobody saw it succeed. The act never fails because a row could not be written.
 */
export async function leave({ records, keeping, ledger, act, onDone }: Leaving): Promise<{
  done: boolean;
  recorded: Recorded;
}> {
  if (keeping !== 'kept') {
    const done = await act();
    if (done) onDone?.();
    return { done, recorded: keeping };
  }
  const adding = records.map((record) => ledger.add(record).catch(() => false));
  if (ledger.waitMs !== undefined) await within(Promise.all(adding), ledger.waitMs).catch(() => undefined); // It goes on.
  const done = await act();
  if (!done) {
    await Promise.all(adding);
    return { done, recorded: false };
  }
  onDone?.();
  const kept = await Promise.all(
    records.map(async (record, at) => {
      const use = lastUse(record)?.id ?? '';
      return (await adding[at]) === true && ledger.confirm(record.id, use).catch(() => false);
    }),
  );
  return { done, recorded: kept.every(Boolean) };
}
