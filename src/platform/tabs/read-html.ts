import { browser } from '../browser.ts';

/**
 * The source of a tab's page as it stands now, up to `longest` characters, on the user's click alone (`activeTab`);
 * nothing is changed there and nothing stays. Nothing where the browser lets no script read it.
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
