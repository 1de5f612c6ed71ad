// The browser's tabs, and what the user lets the extension see of them.
import { event } from './fake-event.ts';

/** A tab as it really is. What the extension learns of it depends on its access. */
export type FakeTab = {
  id: number;
  url?: string;
  title?: string;
  incognito?: boolean;
  /** The active tab of its window. */
  active?: boolean;
  /** Selected together with others; the active tab always is. */
  highlighted?: boolean;
  windowId?: number;
  /** The user used the extension here since the last load, which gives it access to this tab (`activeTab`). */
  isInvoked?: boolean;
};
type Question = {
  active?: boolean;
  highlighted?: boolean;
  currentWindow?: boolean;
  lastFocusedWindow?: boolean;
  windowId?: number;
  url?: string | string[];
};
type Permissions = { origins?: string[]; permissions?: string[] };

type Told = Omit<FakeTab, 'isInvoked'> & Required<Pick<FakeTab, 'active' | 'highlighted' | 'incognito' | 'windowId'>>;

/** The sites in the manifest, until the user withdraws access. */
const asked = ['https://www.upwork.com/*'];
const named = ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus', 'clipboardWrite'];
/** The window of the extension's page, which is also the front window. */
const ownWindow = 1;

/** Whether an address matches a match pattern. */
function matches(url: string, pattern: string): boolean {
  if (pattern === '<all_urls>') return /^(?:https?|ftp|file):/.test(url);
  const [, scheme = '', host = '', path = ''] = /^([a-z*]+):\/\/([^/]*)(\/.*)$/.exec(pattern) ?? [];
  if (scheme === '') throw new Error(`Invalid url pattern '${pattern}'`);
  const { protocol, hostname, pathname, search } = new URL(url);
  const isScheme = scheme === '*' ? /^https?:$/.test(protocol) : protocol === `${scheme}:`;
  const isHost = host.startsWith('*')
    ? hostname === host.slice(2) || hostname.endsWith(host.slice(1)) || host === '*'
    : hostname === host;
  const isPath = new RegExp(`^${path.split('*').map(literally).join('.*')}$`).test(pathname + search);
  return isScheme && isHost && isPath;
}
const literally = (text: string) => text.replace(/[.?+^$(){}|[\]\\]/g, '\\$&');

export function tabsAndAccess() {
  let origins = new Set(asked);
  const added = event();
  const removed = event();
  const isSeen = ({ url, isInvoked }: FakeTab) =>
    url !== undefined && (isInvoked === true || [...origins].some((origin) => matches(url, origin)));
  const told = (tab: FakeTab): Told => {
    const { isInvoked: _, url, title, ...rest } = tab;
    const all = { active: false, incognito: false, windowId: ownWindow, ...rest };
    const seen = isSeen(tab)
      ? { ...(url === undefined ? {} : { url }), ...(title === undefined ? {} : { title }) }
      : {};
    return { ...all, highlighted: all.highlighted ?? all.active, ...seen };
  };
  const fake = {
    tabs: [] as FakeTab[],
    /** The user's answer when the browser asks for access. */
    isGranted: true,
    added,
    removed,
    query: async (question: Question) => {
      const patterns = question.url === undefined ? undefined : [question.url].flat();
      return fake.tabs.map(told).filter(
        (tab) =>
          (question.active ?? tab.active) === tab.active &&
          (question.highlighted ?? tab.highlighted) === tab.highlighted &&
          (question.windowId ?? tab.windowId) === tab.windowId &&
          // Without access, a tab cannot be found by its address.
          (patterns?.some((pattern) => tab.url !== undefined && matches(tab.url, pattern)) ?? true) &&
          [question.currentWindow, question.lastFocusedWindow].every(
            (isOwn) => isOwn === undefined || isOwn === (tab.windowId === ownWindow),
          ),
      );
    },
    get: async (id: number) => {
      const tab = fake.tabs.find((one) => one.id === id);
      if (!tab) throw new Error(`No tab with id: ${id}.`);
      return told(tab);
    },
    contains: async ({ origins: wanted = [], permissions = [] }: Permissions) =>
      wanted.every((one) => origins.has(one)) && permissions.every((one) => named.includes(one)),
    request: async ({ origins: wanted = [] }: Permissions) => {
      if (!fake.isGranted) return false;
      const news = wanted.filter((one) => !origins.has(one));
      origins = new Set([...origins, ...wanted]);
      if (news.length > 0) await added.fire({ origins: news, permissions: [] });
      return true;
    },
    /** The extension can do this itself, and the user at any time in the browser's settings. */
    remove: async ({ origins: wanted = [] }: Permissions) => {
      const gone = wanted.filter((one) => origins.delete(one));
      if (gone.length > 0) await removed.fire({ origins: gone, permissions: [] });
      return true;
    },
    renew: () => {
      fake.tabs = [];
      fake.isGranted = true;
      origins = new Set(asked);
    },
  };
  return fake;
}
