// A small browser in memory, in place of the real one: behaviour, not calls, is what tests look at.
import { files } from './fake-files.ts';

type Values = Record<string, unknown>;

/** An area of storage. As in the browser, every page hears of each change, also the one that made it. */
function area(name: string) {
  let values: Values = {};
  const change = (next: Values) => {
    const keys = [...new Set([...Object.keys(values), ...Object.keys(next)])].filter(
      (key) => values[key] !== next[key],
    );
    const changes = Object.fromEntries(keys.map((key) => [key, { oldValue: values[key], newValue: next[key] }]));
    values = next;
    if (keys.length > 0) void storageChanged.fire(changes, name);
  };
  const get = async (keys: string | string[] | null) => {
    if (fake.broken) throw fake.broken;
    const wanted = keys === null ? Object.keys(values) : [keys].flat();
    return Object.fromEntries(wanted.flatMap((key) => (key in values ? [[key, structuredClone(values[key])]] : [])));
  };
  const fake = {
    /** What the next calls reject with, as a full disk or a broken profile does. */
    broken: undefined as Error | undefined,
    get: get as (keys: string | string[] | null) => Promise<Values>,
    set: async (changes: Values) => {
      if (fake.broken) throw fake.broken;
      // As in both browsers, what is undefined is not stored.
      const given = Object.entries(changes).filter(([, value]) => value !== undefined);
      change({ ...values, ...structuredClone(Object.fromEntries(given)) });
    },
    remove: async (keys: string | string[]) => {
      if (fake.broken) throw fake.broken;
      const gone = [keys].flat();
      change(Object.fromEntries(Object.entries(values).filter(([key]) => !gone.includes(key))));
    },
    clear: async () => {
      if (fake.broken) throw fake.broken;
      change({});
    },
    /** As in a new profile, and mended. */
    renew: () => {
      values = {};
      fake.broken = undefined;
      fake.get = get;
    },
    all: () => values,
  };
  return fake;
}

// Neither Node nor happy-dom has Web Locks: one after the other, by name, as in the browser.
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
if (typeof navigator === 'undefined') Object.assign(globalThis, { navigator: {} });
Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
Object.defineProperty(navigator, 'storage', { value: files.storage, configurable: true });

/** An event of the browser: listeners are told by `fire`. */
function event() {
  const listeners: ((...said: never[]) => unknown)[] = [];
  return {
    addListener: (listener: (...said: never[]) => unknown) => void listeners.push(listener),
    removeListener: (listener: (...said: never[]) => unknown) => void listeners.splice(listeners.indexOf(listener), 1),
    fire: (...said: unknown[]) => Promise.all(listeners.map((listener) => listener(...(said as never[])))),
  };
}

const storageChanged = event();

export const fake = {
  locks,
  /** What the browser tells the background. */
  installed: event(),
  message: event(),
  menuClick: event(),
  typed: event(),
  entered: event(),
  command: event(),
  tabClosed: event(),
  tabChanged: event(),
  accessTakenBack: event(),
  /** Where our own pages lie: `moz-extension://…` in Firefox. */
  origin: 'chrome-extension://own/',
  /** The context menu, as it stands. */
  menu: [] as { id: string; parentId?: string; title: string; contexts: string[] }[],
  /** What stands under the address bar. */
  suggestion: '',
  /** The addresses of the tabs that we opened; a test makes `open` reject where the browser opens none. */
  opened: [] as string[],
  open: undefined as undefined | (() => Promise<never>),
  locale: 'en-US',
  /** How the browser fills a sentence. */
  say: (key: string, gaps: string[]): string => [key, ...gaps].join(' '),
  sync: area('sync'),
  local: area('local'),
  session: area('session'),
  tabs: [] as { id: number; url?: string; incognito?: boolean }[],
  /** What the worker answers to our pages; set by a test. */
  worker: async (_message: unknown): Promise<unknown> => undefined,
  /** What content scripts answer, by tab. */
  pages: new Map<number, (message: unknown) => unknown>(),
  /** What the reader in a tab's page answers; a tab without one allows no script. */
  readers: new Map<number, (question: unknown) => unknown>(),
  buttons: new Map<number, { icon?: string; badge?: string; title?: string }>(),
  reset() {
    for (const one of [fake.sync, fake.local, fake.session]) one.renew();
    files.reset();
    held.clear(); // Nobody waits for a test that is over.
    fake.tabs = [];
    fake.pages.clear();
    fake.buttons.clear();
    fake.readers.clear();
    fake.worker = async () => undefined;
    [fake.menu, fake.suggestion, fake.opened, fake.open, fake.locale] = [[], '', [], undefined, 'en-US'];
  },
};

const look = (tabId: number, change: object) => fake.buttons.set(tabId, { ...fake.buttons.get(tabId), ...change });

/** In place of both the browser and the polyfill. */
export const browser = {
  storage: { sync: fake.sync, local: fake.local, session: fake.session, onChanged: storageChanged },
  i18n: {
    getMessage: (key: string, gaps: string[] = []) => fake.say(key, gaps),
    getUILanguage: () => fake.locale,
  },
  runtime: {
    id: 'own',
    getURL: (path: string) => fake.origin + path,
    onInstalled: fake.installed,
    onMessage: fake.message,
    getManifest: () => ({ content_scripts: [{ js: ['src/content/main.js'] }] }),
    sendMessage: (message: unknown) => fake.worker(structuredClone(message)),
    openOptionsPage: async () => undefined,
  },
  tabs: {
    query: async () => fake.tabs,
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
  commands: { onCommand: fake.command, getAll: async () => [{ name: 'copy-link', shortcut: 'Alt+Shift+K' }] },
  extension: { inIncognitoContext: false },
  permissions: { contains: async () => true, request: async () => true, onRemoved: fake.accessTakenBack },
};

export default browser;
