import { useEffect, useRef } from 'preact/hooks';

/** The element to focus when a change removed the focused one: otherwise the next Tab would start at the top of the page. */
export function useFocusBack<T extends HTMLElement>(changed: unknown) {
  const target = useRef<T>(null);
  const before = useRef(changed);
  useEffect(() => {
    if (before.current !== changed && document.activeElement === document.body)
      target.current?.focus({ preventScroll: true });
    before.current = changed;
  }, [changed]);
  return target;
}
