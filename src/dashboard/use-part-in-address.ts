import { useEffect, useState } from 'preact/hooks';

/**
 * The part of a section that the address names, such as `#earnings/forecast`, otherwise the first one, and a way to show
 * another. The address follows, so that a part can be linked to and is still shown after a reload.
 */
export function usePartInAddress<T extends string>(section: string, parts: readonly [T, ...T[]]) {
  const inAddress = () => parts.find((part) => location.hash === `#${section}/${part}`) ?? parts[0];
  const [shown, setShown] = useState(inAddress);
  useEffect(() => {
    const onHash = () => setShown(inAddress());
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  const show = (part: T) => {
    // Replaced, because *Back* leads to the section before, not through every tab.
    history.replaceState(null, '', `#${section}/${part}`);
    setShown(part);
  };
  return [shown, show] as const;
}
