import { hear, isAlive, send } from './port.ts';
import { showNotice } from './show-notice.ts';
import { watchAddress } from './watch-address.ts';
import { loadWorld, printOf, saveWorld, type World } from './world.ts';

// One copy per document: the manifest's script and a later injection share this isolated world.
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
        // A late look may show the new page already. Then the earlier look counts.
        const print = seen ?? printOf(document);
        // Content that stayed after a move still belongs to its page. It is right again after a step back.
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
