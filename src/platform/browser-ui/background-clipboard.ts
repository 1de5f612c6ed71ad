import type { ClipboardReply, ToOffscreen } from '../../core/messages.ts';
import { sendMessage } from '../messages.ts';

const page = 'src/offscreen/index.html';

/**
 * Puts `text` on the clipboard from the background. Chromium's worker has no clipboard and goes through the offscreen
 * page; Firefox's event page has its own. False if the clipboard did not take it.
 */
export async function copyFromBackground(text: string): Promise<boolean> {
  if (!globalThis.chrome?.offscreen) {
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  }
  try {
    await openOffscreen();
    const reply = await sendMessage({ name: 'clipboard/write', text } satisfies ToOffscreen);
    return (reply as ClipboardReply | undefined)?.copied === true;
  } catch {
    return false; // No answer: the page could not be opened.
  }
}

async function openOffscreen(): Promise<void> {
  const justification = 'The background has no clipboard of its own; this page puts the tracking link on it.';
  try {
    await chrome.offscreen.createDocument({ url: page, reasons: [chrome.offscreen.Reason.CLIPBOARD], justification });
  } catch (error) {
    const open = await chrome.runtime.getContexts({ contextTypes: [chrome.runtime.ContextType.OFFSCREEN_DOCUMENT] });
    if (open.length === 0) throw error; // Otherwise it was open already: a profile can have only one.
  }
}
