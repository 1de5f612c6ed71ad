import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Keeps the keyboard's place when a press removes what has the focus, also where that goes some time later: `target`
 * gets the focus then or, without one, the page's title. Call what this returns before the removal.
 */
export function useFocusKept(target: RefObject<HTMLElement | null>): () => void {
  const isAsked = useRef(false);
  useEffect(() => {
    if (!isAsked.current || document.activeElement !== document.body) return;
    isAsked.current = false;
    (target.current ?? document.querySelector<HTMLElement>('main h1'))?.focus({ preventScroll: true });
  });
  return () => {
    isAsked.current = true;
  };
}
