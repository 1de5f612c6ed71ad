import { hear, isAlive, send } from './port.ts';
import { showNotice } from './show-notice.ts';
import { watchAddress } from './watch-address.ts';
import { loadWorld, printOf, saveWorld, type World } from './world.ts';

// One copy a document: the manifest and a later injection share this isolated world.
if (loadWorld()?.life.signal.aborted !== false) {
  const life = new AbortController();
  const world: World = { life };
  let path = location.pathname;
  saveWorld(world);
  watchAddress(() => {
    if (!isAlive()) return life.abort();
    if (location.pathname !== path) {
      world.before = { path, print: printOf(document) };
      path = location.pathname;
    }
    void send({ name: 'page/moved' });
  }, life.signal);
  hear((message) => {
    const { name, title, text } = (message ?? {}) as Record<string, unknown>;
    if (name === 'notice/show' && typeof title === 'string' && typeof text === 'string') showNotice(title, text);
  }, life.signal);
}
