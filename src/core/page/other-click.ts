import { clickFlags, clickIds } from './forms/click-ids.ts';

const ids: ReadonlySet<string> = new Set(clickIds);
const flags: ReadonlySet<string> = new Set(clickFlags);

/** Whether an address shows another affiliate's click: a click id, `irgwc=1` or `afsrc=1`. Never throws. */
export function hasOtherClick(address: string): boolean {
  if (!address.includes('?')) return false;
  // Text that is not an address carries no click.
  return [...(URL.parse(address)?.searchParams ?? [])].some(([name, value]) => {
    const lower = name.toLowerCase();
    return (value !== '' && ids.has(lower)) || (value === '1' && flags.has(lower));
  });
}
