import type { PageReading } from '../core/messages.ts';
import { detectPage } from '../core/page/detect-page.ts';
import { answer, isAlive, send } from './port.ts';
import { readPageFacts } from './read-page-facts.ts';
import { showNotice } from './show-notice.ts';
import { watchAddress } from './watch-address.ts';

// One copy a document: the manifest and a later injection share this isolated world.
const mark = Symbol.for('finders-fee');
const world = globalThis as { [mark]?: AbortController };

if (!world[mark] || world[mark].signal.aborted) {
  const life = new AbortController();
  world[mark] = life;
  watchAddress(() => (isAlive() ? void send({ name: 'page/moved' }) : life.abort()), life.signal);
  answer((message) => {
    const { name, title, text } = (message ?? {}) as Record<string, unknown>;
    if (name === 'page/read') {
      const address = location.href;
      return { address, facts: readPageFacts(document, detectPage(address)) } satisfies PageReading;
    }
    if (name === 'notice/show' && typeof title === 'string' && typeof text === 'string') showNotice(title, text);
    return undefined;
  }, life.signal);
}
