import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { keepTyped, loadTyped } from '../flow/kept-typing.ts';

const quietMs = 300;

/**
 * A state that survives a change of section and a closed tab, until the browser closes. `read` restores the kept value,
 * or returns nothing if it does not fit. A value equal to `first` is not kept.
 */
export function useKept<T>(name: string, first: T, read: (kept: unknown) => T | undefined): [T, (next: T) => void] {
  const [value, setValue] = useState(first);
  const waiting = useRef<{ next: T; timer: ReturnType<typeof setTimeout> }>(undefined);
  const isChanged = useRef(false);
  const keep = () => {
    if (!waiting.current) return;
    const { next, timer } = waiting.current;
    clearTimeout(timer);
    waiting.current = undefined;
    void keepTyped(name, next === first ? undefined : next);
  };
  // A layout effect is cleaned up together with its section, so the next one already finds the typed text.
  useLayoutEffect(() => {
    void loadTyped(name).then((kept) => {
      const known = kept === undefined ? undefined : read(kept);
      if (known !== undefined && !isChanged.current) setValue(known);
    });
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      keep();
    };
  }, []);
  const change = (next: T) => {
    isChanged.current = true;
    setValue(next);
    clearTimeout(waiting.current?.timer);
    waiting.current = { next, timer: setTimeout(keep, quietMs) };
  };
  return [value, change];
}
