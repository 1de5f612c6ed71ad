/**
 * Whether the system has a sheet through which a page can hand a text to another app. Firefox has one on phones only.
 */
export const hasShareSheet = (): boolean => typeof navigator.share === 'function';

/**
 * Hands `text` to an app that the user chooses, exactly as it is. As an address, the browser would rewrite it. False if
 * the sheet did not open or was closed. Call it directly in the click's handler.
 */
export async function shareBySheet(text: string): Promise<boolean> {
  try {
    await navigator.share({ text });
    return true;
  } catch {
    return false;
  }
}
