import { within } from './within.ts';

const writtenWithinMs = 2000;

/** Puts `text` on the clipboard from a page in front of the user. False if it could not. Call it directly in the click's handler. */
export async function writeClipboard(text: string): Promise<boolean> {
  try {
    await within(navigator.clipboard.writeText(text), writtenWithinMs);
    return true;
  } catch {
    return copyBySelection(text); // Refused, missing or hanging: the older way needs no focus.
  }
}

/** Puts a text on the clipboard as HTML and as plain text, for programs with and without HTML. Call it directly in the click's handler. */
export async function writeRich(html: string, text: string): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    });
    await within(navigator.clipboard.write([item]), writtenWithinMs);
    return true;
  } catch {
    return writeClipboard(text); // Refused or unknown: plain text is better than nothing.
  }
}

/** Puts `text` on the clipboard through a selection: works in pages that are not focused, with `clipboardWrite`. */
export function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  const before = document.activeElement;
  area.value = text;
  area.setAttribute('aria-hidden', 'true');
  document.body.append(area);
  area.select();
  let copied = false;
  try {
    copied = document.execCommand('copy');
  } catch {
    copied = false; // Some pages throw if they may not copy.
  }
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
