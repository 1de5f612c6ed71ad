// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { World } from '../../../src/content/world.ts';

const mark = Symbol.for('finders-fee');
const shared = globalThis as { [mark]?: World };
type Listener = (message: unknown, sender: { id: string }, respond: () => void) => void;
let navigation: EventTarget;
let listeners: Set<Listener>;
/** The messages that reached the worker. */
let heard: unknown[];
/** The extension as its content script sees it; without an id once the extension was reloaded. */
let runtime: { id: string | undefined };

beforeEach(() => {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL('https://www.upwork.com/hire/x/');
  navigation = new EventTarget();
  vi.stubGlobal('navigation', navigation);
  listeners = new Set();
  heard = [];
  load();
});
afterEach(() => {
  shared[mark]?.life.abort();
  Reflect.deleteProperty(shared, mark);
  for (const notice of document.querySelectorAll('html > div')) notice.remove();
});

/** Loads the extension: scripts injected from now on talk to this load, not to the one before. */
function load() {
  if (runtime) runtime.id = undefined;
  const own = {
    id: 'own' as string | undefined,
    sendMessage: async (message: unknown) => void heard.push(message),
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  };
  runtime = own;
  vi.stubGlobal('chrome', { runtime: own });
}
/** Injects a copy of the script into the page, like the manifest and like a later injection. */
const inject = async () => {
  vi.resetModules();
  await import('../../../src/content/main.ts');
};
const go = (path: string) => {
  history.pushState({}, '', path);
  navigation.dispatchEvent(new Event('currententrychange'));
};
const tell = (message: unknown, id = 'own') => {
  for (const listener of listeners) listener(message, { id }, () => undefined);
};
const notices = () => document.querySelectorAll('html > div').length;

it('a second copy of the script does nothing while the first one runs: one message for each move, one notice', async () => {
  await inject();
  await inject();
  expect(heard).toEqual([{ name: 'page/moved' }]);
  go('/freelancers/one');
  expect(heard).toHaveLength(2);
  tell({ name: 'notice/show', title: "Finder's Fee", text: 'Copied.' });
  expect(notices()).toBe(1);
});

it('after the extension was reloaded, the old script goes silent and a new one takes over', async () => {
  await inject();
  const old = shared[mark];
  load();
  go('/freelancers/one');
  expect(old?.life.signal.aborted).toBe(true);
  expect(heard).toHaveLength(1);
  listeners.clear(); // The listeners of the old load ended with it.
  await inject();
  expect(shared[mark]).not.toBe(old);
  expect(heard).toHaveLength(2);
  go('/freelancers/two');
  expect(heard).toHaveLength(3);
  tell({ name: 'notice/show', title: "Finder's Fee", text: 'Copied.' });
  expect(notices()).toBe(1);
});

it('shows a notice only for the extension, and only one with words', async () => {
  await inject();
  tell({ name: 'notice/show', title: "Finder's Fee", text: 'Copied.' }, 'another');
  tell({ name: 'notice/show', title: "Finder's Fee" });
  tell({ name: 'notice/hide', title: "Finder's Fee", text: 'Copied.' });
  tell(null);
  expect(notices()).toBe(0);
});
