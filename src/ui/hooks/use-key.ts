import { useEffect, useRef } from 'preact/hooks';
import { keyOf, takesKeys } from '../keys.ts';

/**
 * Listens for keys wherever the focus is, except in a field, a menu or a dialog over the page, and except keys that are
 * combined with another key. If `onKey` returns true, the key is used up.
 */
export function useKey(onKey: (key: string) => boolean): void {
  // Always calls the newest handler, because the meaning of a key changes with the view.
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (takesKeys(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (latest.current(keyOf(event))) event.preventDefault();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}
