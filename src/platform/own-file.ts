import { browser } from './browser.ts';

/** What a JSON file of the extension's own package holds. Nothing is asked of the network. */
export async function loadOwnJson(path: string): Promise<unknown> {
  const answer = await fetch(browser.runtime.getURL(path));
  return answer.json();
}
