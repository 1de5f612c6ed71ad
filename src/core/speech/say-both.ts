/**
 * Two statements on one line. After a sentence the second simply follows; after words without a full stop a dot separates
 * them.
 */
export const sayBoth = (first: string, second: string): string =>
  `${first}${/[.!?…。！？।؟]$/.test(first) ? ' ' : ' · '}${second}`;
