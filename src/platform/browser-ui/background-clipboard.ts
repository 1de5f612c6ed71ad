import type { ClipboardReply, ToOffscreen } from '../../core/messages.ts';
import { alone } from '../alone.ts';
import { sendMessage } from '../messages.ts';
import { within } from '../within.ts';

const page = 'src/offscreen/index.html';
const openWithinMs = 5000;

/**
 * Puts `text` on the clipboard from the background. Chromium's worker has no clipboard and goes through the offscreen
 * page; Firefox's event page has its own. False if the clipboard did not take it in time.
 */
export async function copyFromBackground(text: string): Promise<boolean> {
  if (!globalThis.chrome?.offscreen) {
    return within(navigator.clipboard.writeText(text)).then(
      () => true,
      () => false,
    );
  }
  try {
    // One after the other: a page that another copy is still opening exists already, but hears nothing yet.
    await alone('offscreen', () => within(openOffscreen(), openWithinMs));
    const reply = await within(sendMessage({ name: 'clipboard/write', text } satisfies ToOffscreen));
    return (reply as ClipboardReply | undefined)?.copied === true;
  } catch {
    return false; // The page could not be opened, or gave no answer.
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
