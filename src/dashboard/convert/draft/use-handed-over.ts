import { useEffect, useRef } from 'preact/hooks';
import { onHandedOver, replaceDraft } from '../../../flow/convert/hand-over.ts';
import type { NamedDraft } from './draft.ts';

/**
 * Shows the source of a page as soon as the popup hands it over while Convert is open. The draft that was being written is
 * set aside first, and stays where it is if it cannot be. `onShown` is called with each page that is shown.
 */
export function useHandedOver(draft: NamedDraft, setDraft: (draft: NamedDraft) => void, onShown: () => void): void {
  const latest = useRef({ draft, setDraft, onShown });
  latest.current = { draft, setDraft, onShown };
  const seen = useRef(new Set<number>());
  if (draft.handedAt !== undefined) seen.current.add(draft.handedAt);
  useEffect(() => {
    const life = new AbortController();
    const show = (page: NamedDraft) => {
      latest.current.setDraft(page);
      latest.current.onShown();
    };
    onHandedOver((page) => {
      // Another Convert tab keeps a page again when something in it is chosen.
      if (seen.current.has(page.handedAt)) return;
      seen.current.add(page.handedAt);
      void replaceDraft({ draft: () => latest.current.draft, show }, page);
    }, life.signal);
    return () => life.abort();
  }, []);
}
