import { browser } from '../browser.ts';

/**
 * The source of a tab's page as it is now, up to `longest` characters, only on the user's click (`activeTab`). Nothing is
 * changed or left in the page. Returns nothing if the browser lets no script read it.
 */
export async function readHtml(tabId: number, longest: number): Promise<string | undefined> {
  const found = await browser.scripting
    .executeScript({
      target: { tabId },
      func: (most: number) => document.documentElement.outerHTML.slice(0, most),
      args: [longest],
    })
    .catch(() => []);
  const text: unknown = found[0]?.result;
  return typeof text === 'string' ? text : undefined;
}
