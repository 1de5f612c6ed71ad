import type { LinkRecord } from '../../core/library/link-record.ts';
import { lastUse } from '../../core/library/use-record.ts';
import type { Written } from '../../core/messages.ts';
import type { Keeping } from '../../core/settings/sharer.ts';
import { within } from '../../platform/within.ts';

/** Whether the library holds the links that left, or why they were not recorded. */
export type Recorded = Written | Exclude<Keeping, 'kept'>;

/** Writes the rows of links that leave. The same call made twice counts as one use. False or why, if the row was not written. */
export type Ledger = {
  add: (record: LinkRecord) => Promise<Written>;
  confirm: (id: string, useId: string) => Promise<Written>;
  /** How long the act may wait for the rows. Not set in a click's handler, where the clipboard must be used at once. */
  waitMs?: number;
};

type Leaving = {
  records: readonly LinkRecord[];
  keeping: Keeping;
  ledger: Ledger;
  /** Puts the links where the user wants them. False if it could not. */
  act: () => Promise<boolean>;
  /** Called as soon as that has happened; recording may take longer. */
  onDone?: () => void;
};

/**
 * The only way in which links leave: write rows that are "pending", act, confirm the rows. If this is interrupted, the rows
 * stay pending, which says that the success was not seen. The act never fails because a row could not be written.
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
  if (ledger.waitMs !== undefined) await within(Promise.all(adding), ledger.waitMs).catch(() => undefined); // The writing continues.
  const done = await act();
  if (!done) {
    await Promise.all(adding);
    return { done, recorded: false };
  }
  onDone?.();
  const kept = await Promise.all(
    records.map(async (record, at) => {
      const use = lastUse(record)?.id ?? '';
      const added = (await adding[at]) ?? false;
      return added === true ? ledger.confirm(record.id, use).catch(() => false) : added;
    }),
  );
  return { done, recorded: kept.find((one) => one !== true) ?? true };
}

/** Whether the library holds a use, as a message or an outcome says it. */
export const writtenIn = (value: unknown): Written => (value === true || value === 'newer' ? value : false);
