import { hear, isAlive, send } from './port.ts';
import { showNotice } from './show-notice.ts';
import { watchAddress } from './watch-address.ts';
import { loadWorld, printOf, saveWorld, type World } from './world.ts';

// One copy a document: the manifest and a later injection share this isolated world.
if (loadWorld()?.life.signal.aborted !== false) {
  const life = new AbortController();
  const world: World = { life };
  let path = location.pathname;
  let seen: string | undefined;
  saveWorld(world);
  watchAddress(
    () => {
      if (!isAlive()) return life.abort();
      if (location.pathname !== path) {
        // What is seen late may show the new page already: then what was seen before counts.
        const print = seen ?? printOf(document);
        // Content that outlived a move is still that of the page it came with: a step back there finds it in place.
        if (world.before?.print !== print) world.before = { path, print };
        path = location.pathname;
      }
      void send({ name: 'page/moved' });
    },
    () => {
      seen = printOf(document);
    },
    life.signal,
  );
  hear((message) => {
    const { name, title, text } = (message ?? {}) as Record<string, unknown>;
    if (name === 'notice/show' && typeof title === 'string' && typeof text === 'string') showNotice(title, text);
  }, life.signal);
}
