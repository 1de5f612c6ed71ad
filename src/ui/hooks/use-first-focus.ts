import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Puts the focus where a view begins, as soon as it is there; and once more with the next frame and whenever the window
 * gets the focus while nothing has it: Firefox now and then forgets what was focused before the popup was on the screen.
 */
export function useFirstFocus<T extends HTMLElement>() {
  const first = useRef<T>(null);
  useLayoutEffect(() => {
    const focusAgain = () => {
      if (document.activeElement === document.body) first.current?.focus();
    };
    first.current?.focus();
    const frame = requestAnimationFrame(focusAgain);
    addEventListener('focus', focusAgain);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('focus', focusAgain);
    };
  }, []);
  return first;
}
