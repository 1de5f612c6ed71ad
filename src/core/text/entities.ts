const names: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  colon: ':',
  sol: '/',
  bsol: '\\',
  period: '.',
  quest: '?',
  equals: '=',
  num: '#',
  lpar: '(',
  rpar: ')',
  percnt: '%',
  comma: ',',
  lowbar: '_',
  plus: '+',
  commat: '@',
  hyphen: '\u2010',
  dash: '\u2010',
  nbsp: '\u00a0',
  shy: '\u00ad',
  zwnj: '\u200c',
  zwj: '\u200d',
  lrm: '\u200e',
  rlm: '\u200f',
  zerowidthspace: '\u200b',
  nobreak: '\u2060',
};
const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,31}));/gi;
const here = new RegExp(reference.source, 'iy');

const charOf = (decimal?: string, hex?: string, name?: string): string | undefined => {
  if (name !== undefined) return Object.hasOwn(names, name.toLowerCase()) ? names[name.toLowerCase()] : undefined;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
};

/** The text that a reader of HTML sees. Nothing if it has an unknown entity. */
export function decodeEntities(text: string): string | undefined {
  let isKnown = true;
  const decoded = text.replace(reference, (whole, decimal?: string, hex?: string, name?: string) => {
    const char = charOf(decimal, hex, name);
    isKnown &&= char !== undefined;
    return char ?? whole;
  });
  return isKnown ? decoded : undefined;
}

/** The entity that begins at `at`: its length, and its character if it is known. */
export function entityAt(text: string, at: number): { length: number; meant?: string } | undefined {
  here.lastIndex = at;
  const match = here.exec(text);
  if (!match) return undefined;
  const meant = charOf(match[1], match[2], match[3]);
  return { length: match[0].length, ...(meant === undefined ? {} : { meant }) };
}
