import { browser } from './browser.ts';

/** The content of a JSON file in the extension's own package. Makes no network request. */
export async function loadOwnJson(path: string): Promise<unknown> {
  const answer = await fetch(browser.runtime.getURL(path));
  return answer.json();
}
