import { useEffect, useMemo, useState } from 'preact/hooks';
import { exactOf } from '../../../core/earnings/exact.ts';
import { viewEarned } from '../../../core/earnings/sums/earned.ts';
import { type EarnedView, isWhole } from '../../../core/earnings/sums/view.ts';
import { termsOf } from '../../../core/settings/settings.ts';
import { isPrivateWindow } from '../../../flow/doors.ts';
import { type OpenedEarnings, openEarnings } from '../../../flow/earnings/load-earned.ts';
import { type EarnedPage, keepEarned, recallEarned } from '../../../flow/earnings/recall-earned.ts';
import { untilReadable } from '../../../flow/library/until-readable.ts';
import { useSettings } from '../../../ui/hooks/settings-context.ts';

/**
 * The kept earnings: as they were shown last at once, then opened, and again after each `turn`. Another view of them
 * reads nothing again.
 */
export function useEarned(turn: number, view: EarnedView) {
  const { since, stage, place, label } = view;
  const { preferences } = useSettings().settings;
  const { accountCurrency: currency } = preferences;
  const { cap } = termsOf(preferences, 'talent');
  const [recalled, setRecalled] = useState<EarnedPage>();
  const [opened, setOpened] = useState<OpenedEarnings | 'none' | 'unreadable'>();
  const isAll = isWhole(view);
  useEffect(() => {
    if (isPrivateWindow()) return;
    const life = new AbortController();
    const { signal } = life;
    const open = async () => {
      const last = await recallEarned(currency);
      if (signal.aborted) return;
      setRecalled(last);
      if (last && isAll) setOpened(undefined); // What it shows is newer.
      // It is on the screen before the browser is busy with all the rows.
      if (last) await new Promise((done) => setTimeout(done, 50));
      const found = await openEarnings(currency, { signal });
      if (!signal.aborted) setOpened(found ?? 'none');
    };
    const openWhenReadable = async (): Promise<void> => {
      await open().catch(async () => {
        if (signal.aborted) return;
        setOpened('unreadable');
        if (await untilReadable(signal)) await openWhenReadable();
      });
    };
    void openWhenReadable();
    return () => life.abort();
  }, [turn, currency]);
  const earned = useMemo(() => {
    if (typeof opened !== 'object') return undefined;
    return viewEarned(opened.columns, view, cap && exactOf(cap));
  }, [opened, since, stage, place, label, cap?.minor, cap?.currency]);
  useEffect(() => {
    if (typeof opened !== 'object' || !earned || !isAll) return;
    const { columns: _, ...head } = opened;
    void keepEarned(currency, opened.stamp, { head, earned });
  }, [opened]);
  if (opened !== undefined || !recalled) return { opened, earned };
  return { opened: recalled.head, earned: isAll ? recalled.earned : undefined };
}
