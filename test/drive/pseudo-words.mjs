// A language for development: English with accents, in brackets and 40 % longer. Text without them is not in
// `public/_locales`, and text that is cut off will be cut off in other languages too.

const accents = {
  a: 'á',
  c: 'ç',
  e: 'ë',
  g: 'ğ',
  i: 'ï',
  n: 'ñ',
  o: 'ö',
  r: 'ř',
  s: 'š',
  u: 'ü',
  y: 'ý',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ø',
  S: 'Š',
  U: 'Û',
};

/** A message in the pseudo-language. Its gaps stay as they are. */
function pseudoMessage(message) {
  const accented = message
    .split(/(\$\w+\$)/)
    .map((part, at) => (at % 2 ? part : part.replace(/[a-z]/gi, (letter) => accents[letter] ?? letter)))
    .join('');
  return `⟦${accented}${'·'.repeat(Math.ceil(message.length * 0.4))}⟧`;
}

/** A catalog in the pseudo-language. The language tag stays as it is. */
export const pseudoCatalog = (catalog) =>
  Object.fromEntries(
    Object.entries(catalog).map(([key, entry]) => [
      key,
      key === 'language' ? entry : { ...entry, message: pseudoMessage(entry.message) },
    ]),
  );
