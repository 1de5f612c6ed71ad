import { within } from './within.ts';

const writtenWithinMs = 2000;

/** Puts `text` on the clipboard of a page in front of the user, or says that it could not. Call it in the turn of the click. */
export async function writeClipboard(text: string): Promise<boolean> {
  try {
    await within(navigator.clipboard.writeText(text), writtenWithinMs);
    return true;
  } catch {
    return copyBySelection(text); // Refused, absent or hanging: the older way needs no focus.
  }
}

/** Puts a text on the clipboard in two forms, for programs that take HTML and for those that do not. Call it in the turn of the click. */
export async function writeRich(html: string, text: string): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    });
    await within(navigator.clipboard.write([item]), writtenWithinMs);
    return true;
  } catch {
    return writeClipboard(text); // Refused or unknown: the words alone are better than nothing.
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
    copied = false; // A page that may not copy says so by throwing.
  }
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
