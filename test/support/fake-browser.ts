// A small browser in memory that replaces the real one: tests check behaviour, not calls.
import messages from '../../public/_locales/en/messages.json';
import { event } from './fake-event.ts';
import { files } from './fake-files.ts';
import { area, syncLimits } from './fake-storage.ts';
import { type FakeTab, tabsAndAccess } from './fake-tabs.ts';

// Neither Node nor happy-dom has Web Locks: tasks with the same name run one after the other, as in the browser.
const held = new Map<string, Promise<unknown>>();
const locks = {
  request<T>(name: string, ...rest: [() => Promise<T>] | [{ signal?: AbortSignal }, () => Promise<T>]): Promise<T> {
    const [options, task] = rest.length === 2 ? rest : [{}, rest[0]];
    const run = async () => {
      options.signal?.throwIfAborted();
      return task();
    };
    const turn = (held.get(name) ?? Promise.resolve()).then(run, run);
    held.set(name, turn);
    return turn;
  },
};

/** The clipboard of our own pages; with `refuses`, as if the page has no focus. */
const clipboard = {
  text: '',
  html: '',
  refuses: false,
  writeText: async (text: string) => {
    if (clipboard.refuses) throw new Error('Document is not focused.');
    [clipboard.text, clipboard.html] = [text, ''];
  },
  write: async (items: { getType: (type: string) => Promise<Blob> }[]) => {
    if (clipboard.refuses) throw new Error('Document is not focused.');
    const read = async (type: string) => (await items[0]?.getType(type))?.text() ?? '';
    [clipboard.text, clipboard.html] = [await read('text/plain'), await read('text/html')];
  },
};

/** The store of our own pages that answers at once. The worker has none. */
const pageStore = {
  values: new Map<string, string>(),
  getItem: (key: string) => pageStore.values.get(key) ?? null,
  setItem: (key: string, value: string) => void pageStore.values.set(key, value),
  removeItem: (key: string) => void pageStore.values.delete(key),
};

/** Adds to the globals what neither Node nor happy-dom has. */
function layNavigator() {
  if (typeof navigator === 'undefined') Object.assign(globalThis, { navigator: {} });
  for (const [name, value] of Object.entries({ locks, clipboard, storage: files.storage }))
    Object.defineProperty(navigator, name, { value, configurable: true });
  Object.defineProperty(globalThis, 'localStorage', { value: pageStore, configurable: true });
}
layNavigator();

const changed = event();
const tellAll = (name: string) => (changes: object) => void changed.fire(changes, name);
const access = tabsAndAccess();

const chromiumOrigin = 'chrome-extension://own/';
const sayKeys = (key: string, gaps: string[]): string => [key, ...gaps].join(' ');
const sentenceKeys = Object.keys(messages);
/** The gaps of a sentence in the package. A form without the number is given it as well. */
const gapsOf = (key: string): string[] => {
  const { message } =
    messages[key.replace(/_one$/, '_other') as keyof typeof messages] ?? messages[key as keyof typeof messages];
  return [...new Set(message.match(/(?<=\$G)\d(?=\$)/g))].sort().map((gap) => `{${gap}}`);
};

export const fake = {
  locks,
  /** The browser's events for the background. */
  installed: event(),
  message: event(),
  menuClick: event(),
  typed: event(),
  entered: event(),
  command: event(),
  tabClosed: event(),
  updateWaiting: event(),
  /** How often the extension asked to be loaded anew. */
  reloads: 0,
  tabChanged: event(),
  /** The origin of our own pages; in Firefox it is `moz-extension://…`. */
  origin: chromiumOrigin,
  /** The current context menu. */
  menu: [] as { id: string; parentId?: string; title: string; contexts: string[] }[],
  /** The suggestion below the address bar. */
  suggestion: '',
  /** The addresses of the tabs that we opened; a test makes `open` reject if the browser opens none. */
  opened: [] as string[],
  open: undefined as undefined | (() => Promise<never>),
  locale: 'en-US',
  /** What the package says for a key. */
  say: sayKeys,
  /** False as long as the browser has no words of the package. */
  hasWords: true,
  clipboard,
  pageStore,
  sync: area(tellAll('sync'), syncLimits),
  local: area(tellAll('local')),
  session: area(tellAll('session')),
  /** The policy of the organisation; a test makes `managed.get` reject, as Firefox does without one. */
  managed: area(tellAll('managed')),
  get tabs(): FakeTab[] {
    return access.tabs;
  },
  set tabs(tabs: FakeTab[]) {
    access.tabs = tabs;
  },
  /** The access that the user grants, and withdraws. */
  access,
  /** The worker's answers to our pages; set by a test. */
  worker: async (_message: unknown): Promise<unknown> => undefined,
  /** The answers of content scripts, by tab. */
  pages: new Map<number, (message: unknown) => unknown>(),
  /** The answers of the reader in a tab's page; a tab without one allows no script. */
  readers: new Map<number, (question: unknown) => unknown>(),
  buttons: new Map<number, { icon?: string; badge?: string; title?: string }>(),
  reset() {
    for (const one of [fake.sync, fake.local, fake.session, fake.managed]) one.renew();
    files.reset();
    pageStore.values.clear();
    held.clear(); // Nothing may wait for a test that is over.
    access.renew();
    layNavigator();
    Object.assign(clipboard, { text: '', html: '', refuses: false });
    fake.pages.clear();
    fake.buttons.clear();
    fake.readers.clear();
    fake.worker = async () => undefined;
    [fake.menu, fake.suggestion, fake.opened, fake.open] = [[], '', [], undefined];
    [fake.locale, fake.origin, fake.say, fake.hasWords] = ['en-US', chromiumOrigin, sayKeys, true];
  },
};

const look = (tabId: number, change: object) => fake.buttons.set(tabId, { ...fake.buttons.get(tabId), ...change });

/** Replaces both the browser and the polyfill. */
export const browser = {
  storage: { sync: fake.sync, local: fake.local, session: fake.session, managed: fake.managed, onChanged: changed },
  i18n: {
    getMessage: (name: 'sentenceKeys' | 'sentences') => {
      if (!fake.hasWords) return '';
      return (name === 'sentences' ? sentenceKeys.map((key) => fake.say(key, gapsOf(key))) : sentenceKeys).join('\n');
    },
    getUILanguage: () => fake.locale,
  },
  runtime: {
    id: 'own',
    getURL: (path: string) => fake.origin + path,
    onInstalled: fake.installed,
    onUpdateAvailable: fake.updateWaiting,
    reload: () => {
      fake.reloads += 1;
    },
    onMessage: fake.message,
    getManifest: () => ({ version: '1.2.3', content_scripts: [{ js: ['src/content/main.js'] }] }),
    sendMessage: (message: unknown) => fake.worker(structuredClone(message)),
    openOptionsPage: async () => undefined,
  },
  tabs: {
    query: access.query,
    get: access.get,
    create: async ({ url }: { url: string }) => {
      await fake.open?.();
      fake.opened.push(url);
    },
    onRemoved: fake.tabClosed,
    onUpdated: fake.tabChanged,
    sendMessage: async (tabId: number, message: unknown) => {
      const page = fake.pages.get(tabId);
      if (!page) throw new Error('Could not establish connection. Receiving end does not exist.');
      return page(message);
    },
  },
  scripting: {
    executeScript: async ({ target, args }: { target: { tabId: number }; args?: unknown[] }) => {
      const reader = fake.readers.get(target.tabId);
      if (!reader) throw new Error('Cannot access contents of the page.');
      return [{ result: args && (await reader(args[0])) }];
    },
  },
  action: {
    setIcon: async ({ tabId, path }: { tabId: number; path: Record<number, string> }) =>
      look(tabId, { icon: path[16] }),
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => look(tabId, { badge: text }),
    setBadgeBackgroundColor: async () => undefined,
    setTitle: async ({ tabId, title }: { tabId: number; title: string }) => look(tabId, { title }),
  },
  omnibox: {
    setDefaultSuggestion: ({ description }: { description: string }) => {
      fake.suggestion = description;
    },
    onInputChanged: fake.typed,
    onInputEntered: fake.entered,
  },
  contextMenus: {
    removeAll: async () => {
      fake.menu = [];
    },
    create: (item: (typeof fake.menu)[number]) => {
      if (fake.menu.some(({ id }) => id === item.id))
        throw new Error(`Cannot create item with duplicate id ${item.id}`);
      fake.menu.push(item);
    },
    onClicked: fake.menuClick,
  },
  commands: {
    onCommand: fake.command,
    getAll: async () => [
      { name: '_execute_action', shortcut: 'Alt+Shift+F' },
      { name: 'copy-link', shortcut: 'Alt+Shift+K' },
    ],
  },
  extension: { inIncognitoContext: false },
  permissions: {
    contains: access.contains,
    request: access.request,
    remove: access.remove,
    onAdded: access.added,
    onRemoved: access.removed,
  },
};

export default browser;
