/** What the scripts of this extension share in the isolated world of a page, which the page itself cannot see. */
export type World = {
  /** Aborted when the extension that injected the script is gone. */
  life: AbortController;
  /** What the document showed when its address last changed without a load. It is still the content of the earlier page. */
  before?: { path: string; print: string };
};

const mark = Symbol.for('finders-fee');

/** The shared state of this page, or nothing before the watching script has run. */
export const loadWorld = (): World | undefined => (globalThis as { [mark]?: World })[mark];

/** Creates the shared state of this page. */
export function saveWorld(world: World): void {
  (globalThis as { [mark]?: World })[mark] = world;
}

/** A few words that distinguish one page of the site from the next. None if a page's own names hide the browser's. */
export function printOf(document: Document): string {
  try {
    return `${document.title}\n${document.querySelector('main h1, main h2')?.textContent?.slice(0, 300) ?? ''}`;
  } catch {
    return ''; // `<img name="querySelector">` hides the method from this script too. The move must be reported all the same.
  }
}
