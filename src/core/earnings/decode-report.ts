import { decodeText } from '../text/decode-text.ts';

/**
 * Decodes a report's bytes: as `decodeText` does, otherwise as Windows-1252, which older spreadsheets write. Then
 * `isGuessed` is true, because letters beyond English may be wrong. `readReport` rejects bytes that are not text.
 */
export function decodeReport(bytes: Uint8Array): { text: string; isGuessed: boolean } {
  const decoded = decodeText(bytes);
  if (decoded.ok) return { text: decoded.value, isGuessed: false };
  return { text: new TextDecoder('windows-1252').decode(bytes), isGuessed: true };
}
