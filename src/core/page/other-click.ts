// impact.com's stand-down policy (help.impact.com 155000006769) and what its links leave on a landing address.
const clickIds = new Set(['irclickid', 'im_ref', 'clickid']);

/** Whether an address shows that another affiliate's click led there: a click id, `irgwc=1` or `afsrc=1`. Never throws. */
export function hasOtherClick(address: string): boolean {
  if (!address.includes('?')) return false;
  try {
    for (const [name, value] of new URL(address).searchParams) {
      const lower = name.toLowerCase();
      if (value !== '' && clickIds.has(lower)) return true;
      if (value === '1' && (lower === 'irgwc' || lower === 'afsrc')) return true;
    }
  } catch {
    return false; // What is no address carries no click.
  }
  return false;
}
