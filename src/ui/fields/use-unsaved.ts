import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Long enough that somebody who types does not pause, and short enough to lose little in a crash, or in Firefox, where the
 * last words of a page that closes reach nobody.
 */
const pauseMs = 500;

/**
 * What is typed into a field that nobody has left yet waits here to be saved: for a pause, or until the page is hidden or
 * closed, or the field goes with its section.
 */
export function useUnsaved() {
  const waiting = useRef<{ save: () => void; timer: ReturnType<typeof setTimeout> }>(undefined);
  const stop = () => {
    clearTimeout(waiting.current?.timer);
    waiting.current = undefined;
  };
  const saveNow = () => {
    const save = waiting.current?.save;
    stop();
    save?.();
  };
  useLayoutEffect(() => {
    const onHidden = () => document.visibilityState === 'hidden' && saveNow();
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      saveNow();
    };
  }, []);
  return {
    /** Waits with this save, instead of the one that waits. */
    wait: (save: () => void) => {
      stop();
      waiting.current = { save, timer: setTimeout(saveNow, pauseMs) };
    },
    /** Saves by this now, instead of the one that waits. */
    finish: (save: () => void) => {
      stop();
      save();
    },
  };
}
