import { useEffect, useRef } from 'preact/hooks';

/**
 * Where to move the focus if a change removed the focused element. Otherwise the next Tab would start at the top of the
 * page.
 */
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
