import { ok, type Result, refuse } from '../result.ts';

/**
 * The text of a file: UTF-8, or UTF-16 if its first two bytes say so, as in the "Unicode text" of spreadsheets.
 * Anything else is `not-text`, because other encodings cannot be told apart and a wrong guess would damage names.
 */
export function decodeText(bytes: Uint8Array): Result<string, 'not-text'> {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return refuse('not-text');
  }
}
