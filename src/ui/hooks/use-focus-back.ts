import { useEffect, useRef } from 'preact/hooks';

/** What to put the focus on where a change took away what had it: otherwise the next Tab would begin at the top of the page. */
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
