import { useEffect, useRef } from 'preact/hooks';
import { onHandedOver, setAside } from '../../../flow/convert/hand-over.ts';
import type { NamedDraft } from './draft.ts';

/**
 * Shows the source of a page as soon as the popup hands it over while Convert is open. The draft that was being written is
 * set aside first, and stays where it is if it cannot be. `onShown` is called with each page that is shown.
 */
export function useHandedOver(draft: NamedDraft, setDraft: (draft: NamedDraft) => void, onShown: () => void): void {
  const latest = useRef({ draft, setDraft, onShown });
  latest.current = { draft, setDraft, onShown };
  useEffect(() => {
    const life = new AbortController();
    onHandedOver(async (page) => {
      if (page.handedAt === latest.current.draft.handedAt || !(await setAside(latest.current.draft))) return;
      latest.current.setDraft(page);
      latest.current.onShown();
    }, life.signal);
    return () => life.abort();
  }, []);
}
