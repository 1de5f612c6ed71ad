import { loadWorld, printOf } from '../content/world.ts';
import type { PageQuestion, PageReading } from '../core/messages.ts';
import { readAbout } from './read-about.ts';
import { readPageFacts } from './read-page-facts.ts';

const patienceMs = 1500;
const lookEachMs = 50;

// Injected into a page only when facts are asked for, so that the script on every Upwork page stays small.
Object.defineProperty(globalThis, Symbol.for('finders-fee.read'), {
  configurable: true,
  value: async ({ address, kind, canonicalUrl }: PageQuestion): Promise<PageReading> => {
    await settled();
    if (location.href !== address || isStale()) return {};
    const facts = readPageFacts(document, { kind, ...(canonicalUrl ? { canonicalUrl } : {}) });
    return { facts, about: readAbout(document, kind, facts.listed) };
  },
});

/** After a change of address inside the document, the old page stays visible for a while: waits until it is gone. */
async function settled(): Promise<void> {
  const end = Date.now() + patienceMs;
  while (isStale() && Date.now() < end) await new Promise((next) => setTimeout(next, lookEachMs));
}

function isStale(): boolean {
  const before = loadWorld()?.before;
  return before !== undefined && before.path !== location.pathname && before.print === printOf(document);
}
