import { useLayoutEffect, useRef } from 'preact/hooks';
import { focusFirst } from './focus-first.ts';

/**
 * Focuses the first element of a view as soon as it exists. Tries again with the next frame, and whenever the window gets
 * the focus without an element having it: Firefox sometimes forgets a focus set before the popup was visible.
 */
export function useFirstFocus<T extends HTMLElement>() {
  const first = useRef<T>(null);
  useLayoutEffect(() => {
    const focusAgain = () => {
      if (document.activeElement === document.body) first.current?.focus();
    };
    focusFirst(first.current);
    const frame = requestAnimationFrame(focusAgain);
    addEventListener('focus', focusAgain);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('focus', focusAgain);
    };
  }, []);
  return first;
}
