import { useEffect, useRef } from 'preact/hooks';

/**
 * Hears keys wherever the focus is, but for those that somebody types or holds another one with. A key is used up where
 * `onKey` answers true.
 */
export function useKey(onKey: (key: string) => boolean): void {
  // The newest answer counts: what a key means changes with what is shown.
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      if (latest.current(event.key)) event.preventDefault();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}
