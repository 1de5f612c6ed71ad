import { useEffect, useState } from 'preact/hooks';
import { followTab } from '../../flow/page/follow-tab.ts';
import type { SeenTab } from '../../flow/page/open-popup.ts';

type Props = { tab: SeenTab | undefined; onChange: (next: SeenTab | undefined) => void };

const begins = ['input', 'click', 'keydown'];

/** Shows nothing; keeps the popup in step with its tab. Once the user has typed or pressed something, the page stays. */
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
