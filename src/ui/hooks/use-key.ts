import { useEffect, useRef } from 'preact/hooks';
import { keyOf } from '../keys.ts';

/**
 * Listens for keys wherever the focus is, except keys that are typed into a field or combined with another key. If
 * `onKey` returns true, the key is used up.
 */
export function useKey(onKey: (key: string) => boolean): void {
  // Always calls the newest handler, because the meaning of a key changes with the view.
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      if (latest.current(keyOf(event))) event.preventDefault();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}
