const header = /^content-transfer-encoding:[ \t]*quoted-printable/im;
const softBreak = /=\r?\n/;
/** An encoded equals sign before a quotation mark, as only an encoder writes it. */
const encodedQuote = /=3D["']/;
const encodedByte = /=(?:3D|20|C2|C3|E2|F0)/;

/** Whether a text is the source of a mail in quoted-printable (RFC 2045, 6.7), where `=3D` is an equals sign. */
export function isQuotedPrintable(text: string): boolean {
  if (!text.includes('=')) return false;
  return header.test(text) || encodedQuote.test(text) || (encodedByte.test(text) && softBreak.test(text));
}

/** The decoded text of such a source. Bytes that are not UTF-8 become replacement characters. */
export function decodeQuotedPrintable(text: string): string {
  return text.replace(/=[ \t]*\r?\n/g, '').replace(/(?:=[\dA-F]{2})+/gi, (run) => {
    const bytes = run
      .slice(1)
      .split('=')
      .map((hex) => Number.parseInt(hex, 16));
    return new TextDecoder().decode(new Uint8Array(bytes));
  });
}
