/** What the scripts of this extension share in the isolated world of a page, which the page itself cannot see. */
export type World = {
  /** Aborted when the extension that injected the script is gone. */
  life: AbortController;
  /** What the document showed when its address last changed without a load: content that is still of the page before. */
  before?: { path: string; print: string };
};

const mark = Symbol.for('finders-fee');

/** The world of this page, or nothing before the watching script ran in it. */
export const loadWorld = (): World | undefined => (globalThis as { [mark]?: World })[mark];

/** Lays the world of this page. */
export function saveWorld(world: World): void {
  (globalThis as { [mark]?: World })[mark] = world;
}

/** A few words that tell one page of the site from the next; none where a page's own names stand in place of the browser's. */
export function printOf(document: Document): string {
  try {
    return `${document.title}\n${document.querySelector('main h1, main h2')?.textContent?.slice(0, 300) ?? ''}`;
  } catch {
    return ''; // `<img name="querySelector">` hides the method also from us: a move must be told all the same.
  }
}
