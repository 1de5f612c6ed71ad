import { useEffect, useState } from 'preact/hooks';
import { isPrivateWindow } from '../../../flow/doors.ts';
import {
  type AllEarned,
  type EarnedView,
  type OpenedEarnings,
  openEarnings,
  viewEarnings,
} from '../../../flow/earnings/load-earned.ts';
import { type EarnedPage, keepEarned, recallEarned } from '../../../flow/earnings/recall-earned.ts';
import { untilReadable } from '../../../flow/library/until-readable.ts';
import { useSettings } from '../../../ui/hooks/settings-context.ts';

/**
 * The kept earnings: as they were shown last at once, then opened, and again after each `turn`. Another view of them reads
 * nothing anew.
 */
export function useEarned(turn: number, { since, stage, place }: EarnedView) {
  const currency = useSettings().settings.preferences.accountCurrency;
  const [recalled, setRecalled] = useState<EarnedPage>();
  const [opened, setOpened] = useState<OpenedEarnings | 'none' | 'unreadable'>();
  const [earned, setEarned] = useState<AllEarned>();
  const isWhole = since === undefined && stage === undefined && place === undefined;
  useEffect(() => {
    if (isPrivateWindow()) return;
    const life = new AbortController();
    const { signal } = life;
    const open = async () => {
      const last = await recallEarned(currency);
      if (signal.aborted) return;
      setRecalled(last);
      // It stands on the screen before the browser is busy with all the rows.
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
  useEffect(() => {
    if (typeof opened !== 'object') return setEarned(undefined);
    const life = new AbortController();
    const { actions: _, clicks: __, ...head } = opened;
    viewEarnings(opened, { since, stage, place }, { signal: life.signal }).then(
      (found) => {
        if (life.signal.aborted) return;
        setEarned(found);
        if (isWhole) void keepEarned(currency, opened.stamp, { head, earned: found });
      },
      () => undefined, // Another view has taken its place.
    );
    return () => life.abort();
  }, [opened, since, stage, place]);
  if (opened === undefined && recalled) return { opened: recalled.head, earned: isWhole ? recalled.earned : undefined };
  const isFirst = typeof opened === 'object' && earned === undefined && isWhole;
  return { opened, earned: isFirst ? recalled?.earned : earned };
}
