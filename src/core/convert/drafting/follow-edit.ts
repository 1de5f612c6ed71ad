/**
 * Where a position in `before` is in `after`, an edited version of it: unchanged in front of the edit, and moved behind
 * it. Nothing if the edit replaced it. Linear in the text.
 */
export function followEdit(before: string, after: string): (at: number) => number | undefined {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let rest = 0;
  while (
    rest < shorter - start &&
    before.charCodeAt(before.length - 1 - rest) === after.charCodeAt(after.length - 1 - rest)
  )
    rest += 1;
  return (at) => {
    if (at < start) return at;
    return at >= before.length - rest ? at + after.length - before.length : undefined;
  };
}
