import { useEffect, useState } from 'preact/hooks';
import type { LinkUse } from '../../../core/library/link-record.ts';
import { earlierShares } from '../../../flow/library/ask-library.ts';

/** When a page was last shared to each channel, the latest first; none until that is known. */
export function useShares(landingPage: string): readonly LinkUse[] {
  const [shares, setShares] = useState<readonly LinkUse[]>([]);
  useEffect(() => {
    let isWanted = true;
    setShares([]);
    void earlierShares(landingPage).then((found) => isWanted && setShares(found));
    return () => {
      isWanted = false;
    };
  }, [landingPage]);
  return shares;
}
