import { useEffect, useState } from 'preact/hooks';
import { followTab } from '../../flow/page/follow-tab.ts';
import type { SeenTab } from '../../flow/page/open-popup.ts';

type Props = { tab: SeenTab | undefined; onChange: (next: SeenTab | undefined) => void };

const begins = ['input', 'click', 'keydown'];

/** Shows nothing; keeps the popup on what its tab shows. Whoever has typed or pressed something keeps the page they did it for. */
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
