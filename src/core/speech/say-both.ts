/** Two texts on one line: after a sentence the second one simply follows, otherwise a dot separates the two. */
export const sayBoth = (first: string, second: string): string =>
  `${first}${/[.!?…。！？।؟]$/.test(first) ? ' ' : ' · '}${second}`;
