const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
// A segmenter gets slower as its text gets longer, so it is given short pieces.
const window = 64;
/** Letters, digits and signs that are whole characters if another one follows. */
const plain =
  /[\n\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]+/y;

const highSurrogate = /[\ud800-\udbff]/;

/**
 * The end of each character that a reader sees, one after the other, as indices into the text. Takes time in proportion
 * to what is asked for. Never throws.
 */
export function* graphemeEnds(text: string): Generator<number, void> {
  let at = 0;
  let width = window;
  while (at < text.length) {
    plain.lastIndex = at;
    if (plain.test(text)) {
      // The following text may belong to the last character, as an accent does.
      const last = plain.lastIndex === text.length ? text.length : plain.lastIndex - 1;
      while (at < last) yield ++at;
      if (at === text.length) return;
    }
    let end = at + width;
    while (highSurrogate.test(text.charAt(end - 1))) end += 1;
    const piece = text.slice(at, end);
    const isLast = end >= text.length;
    const starts = [...segmenter.segment(piece)].map(({ index }) => at + index);
    for (const start of starts.slice(1)) yield start;
    if (isLast) {
      yield text.length;
      return;
    }
    // The last character may continue after the piece.
    width = starts.length === 1 ? 2 * width : window;
    at = starts.at(-1) ?? at;
  }
}
