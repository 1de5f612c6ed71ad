import { useEffect, useState } from 'preact/hooks';

/** A part is being read as soon as its heading is this near to the top of the window. */
const readFromPx = 120;

/** The part `x` of the section `settings` has the address `#settings/x`, and `x` is also the id of its element. */
export const addressOf = (section: string, part: string): string => `#${section}/${part}`;

/** Scrolls to a part and focuses its heading, so that the next Tab reaches its first control. */
export function showPart(id: string): void {
  const part = document.getElementById(id);
  part?.scrollIntoView();
  part?.querySelector('h2')?.focus({ preventScroll: true });
}

/** The part that somebody is reading: the last one whose heading was scrolled up to the top. */
function inView(parts: readonly string[]): string | undefined {
  const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
  const passed = parts.filter(
    (id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY) <= readFromPx,
  );
  return (isAtEnd && scrollY > 0 ? parts : passed).at(-1) ?? parts[0];
}

/** The part to mark: the one that the address asks for until the user scrolls on, then the one that is being read. */
export function useCurrentPart(section: string, parts: readonly string[]): string | undefined {
  const inAddress = () => parts.find((id) => location.hash === addressOf(section, id));
  const [current, setCurrent] = useState(inAddress() ?? parts[0]);
  useEffect(() => {
    let placedAt = scrollY;
    const onHash = () => {
      const id = inAddress();
      if (!id) return;
      showPart(id);
      placedAt = scrollY;
      setCurrent(id);
    };
    const onScroll = () => {
      // The scrolling that showed the part is reported later.
      if (Math.abs(scrollY - placedAt) < 2) return;
      placedAt = Number.NaN;
      setCurrent(inView(parts));
    };
    onHash();
    addEventListener('hashchange', onHash);
    addEventListener('scroll', onScroll, { passive: true });
    return () => {
      removeEventListener('hashchange', onHash);
      removeEventListener('scroll', onScroll);
    };
  }, []);
  return current;
}
