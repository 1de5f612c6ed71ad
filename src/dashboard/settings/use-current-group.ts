import { useEffect, useState } from 'preact/hooks';
import { type GroupName, groupNames } from './groups.ts';

/** A group is being read as soon as its heading is this near to the top of the window. */
const readFromPx = 120;

/** The group that the address names, if it names one. */
function inAddress(): GroupName | undefined {
  return groupNames.find((name) => location.hash === `#settings/${name}`);
}

/** The group that somebody is reading: the last one whose heading was scrolled up to the top. */
function inView(): GroupName {
  const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
  const passed = groupNames.filter(
    (name) => (document.getElementById(name)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY) <= readFromPx,
  );
  return (isAtEnd && scrollY > 0 ? groupNames : passed).at(-1) ?? 'accounts';
}

/** Scrolls to a group and focuses its heading, so that the next Tab reaches its first control. */
export function showGroup(name: GroupName): void {
  const group = document.getElementById(name);
  group?.scrollIntoView();
  group?.querySelector('h2')?.focus({ preventScroll: true });
}

/** The group to mark: the one that the address asks for until the user scrolls on, then the one that is being read. */
export function useCurrentGroup(): GroupName {
  const [current, setCurrent] = useState(inAddress() ?? 'accounts');
  useEffect(() => {
    let placedAt = scrollY;
    const onHash = () => {
      const name = inAddress();
      if (!name) return;
      showGroup(name);
      placedAt = scrollY;
      setCurrent(name);
    };
    const onScroll = () => {
      // The scrolling that showed the group is reported later.
      if (Math.abs(scrollY - placedAt) < 2) return;
      placedAt = Number.NaN;
      setCurrent(inView());
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
