import { useEffect, useState } from 'preact/hooks';
import { followTab } from '../../flow/page/follow-tab.ts';
import type { SeenTab } from '../../flow/page/open-popup.ts';

type Props = { tab: SeenTab | undefined; onChange: (next: SeenTab | undefined) => void };

const begins = ['input', 'click', 'keydown'];

/**
 * Shows nothing. Keeps the popup on the page of its tab. After the first key or press, the popup stays on the page it
 * was meant for.
 */
export function FollowTab({ tab, onChange }: Props) {
  const [isBegun, setBegun] = useState(false);
  useEffect(() => {
    const begin = () => setBegun(true);
    for (const name of begins) addEventListener(name, begin, { once: true });
    return () => {
      for (const name of begins) removeEventListener(name, begin);
    };
  }, []);
  useEffect(() => (isBegun ? undefined : followTab(tab, onChange)), [tab, isBegun]);
  return null;
}
