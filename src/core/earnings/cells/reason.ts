/** Why a commission was reversed or not paid, as far as impact.com has a code for it. */
export type Reason = 'returned' | 'fraud' | 'terms' | 'other' | 'error' | 'test';

/** impact.com's codes without case, spaces and underscores: files write them as words. */
const reasons: readonly (readonly [RegExp, Reason])[] = [
  [/^(itemreturned|mpreturn)$/, 'returned'],
  [/^consfraud$/, 'fraud'],
  [/^(notcomplianceterms|overlimit.*)$/, 'terms'],
  [/^crediteddifferentmp$/, 'other'],
  [/^(ordererror|conserror)$/, 'error'],
  [/^testaction$/, 'test'],
];

/** Codes that tell a reader nothing. */
const dull: ReadonlySet<string> = new Set([
  ...['approved', 'rejected', 'reset', 'other', 'recalccomm', 'orderupdate', 'consinfoinvalid', 'itemoutofstock'],
  ...['pubactdispute', 'advactdispute', 'mpaccountdeatviated'],
]);

/**
 * What a report says about a stage: a reason that impact.com has a code for, or the brand's own words. Nothing for
 * other codes, which tell a reader nothing.
 */
export function reasonIn(detail: string): { reason: Reason } | { words: string } | undefined {
  const bare = detail.replace(/[\s_-]+/g, '').toLowerCase();
  const known = reasons.find(([pattern]) => pattern.test(bare));
  if (known) return { reason: known[1] };
  return bare === '' || dull.has(bare) || /^[A-Z0-9_]+$/.test(detail) ? undefined : { words: detail };
}
