import { useEffect, useState } from 'preact/hooks';
import { isPrivateWindow } from '../../../flow/doors.ts';
import {
  type AllEarned,
  type EarnedView,
  type OpenedEarnings,
  openEarnings,
  viewEarnings,
} from '../../../flow/earnings/load-earned.ts';
import { useSettings } from '../../../ui/hooks/settings-context.ts';

/** The kept earnings: opened once, and again after each `turn`; another view of them reads nothing anew. */
export function useEarned(turn: number, { since, stage, place }: EarnedView) {
  const currency = useSettings().settings.preferences.accountCurrency;
  const [opened, setOpened] = useState<OpenedEarnings | 'none' | 'unreadable'>();
  const [earned, setEarned] = useState<AllEarned>();
  useEffect(() => {
    if (isPrivateWindow()) return;
    const life = new AbortController();
    openEarnings(currency, { signal: life.signal }).then(
      (found) => life.signal.aborted || setOpened(found ?? 'none'),
      () => life.signal.aborted || setOpened('unreadable'),
    );
    return () => life.abort();
  }, [turn, currency]);
  useEffect(() => {
    if (typeof opened !== 'object') return setEarned(undefined);
    const life = new AbortController();
    viewEarnings(opened, { since, stage, place }, { signal: life.signal }).then(
      (found) => life.signal.aborted || setEarned(found),
      () => undefined, // Another view has taken its place.
    );
    return () => life.abort();
  }, [opened, since, stage, place]);
  return { opened, earned };
}
