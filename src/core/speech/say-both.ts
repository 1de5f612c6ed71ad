/** Two things in one line: the second follows a sentence as the next one, and is parted by a dot from words without an end. */
export const sayBoth = (first: string, second: string): string =>
  `${first}${/[.!?…。！？]$/.test(first) ? ' ' : ' · '}${second}`;
