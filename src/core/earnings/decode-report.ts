import { decodeText } from '../text/decode-text.ts';

/**
 * The text of a report's bytes: as `decodeText` reads it, or else as Windows-1252, which older spreadsheets write.
 * `isGuessed` then warns that letters beyond English may be wrong. `readReport` says what a file is that is not text.
 */
export function decodeReport(bytes: Uint8Array): { text: string; isGuessed: boolean } {
  const decoded = decodeText(bytes);
  if (decoded.ok) return { text: decoded.value, isGuessed: false };
  return { text: new TextDecoder('windows-1252').decode(bytes), isGuessed: true };
}
