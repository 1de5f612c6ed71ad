import type { Browser, Page } from 'puppeteer-core';

type Options = {
  proxyPort?: number;
  headless?: boolean;
  dark?: boolean;
  dist?: string;
  profile?: string;
  inPrivate?: boolean;
  touch?: boolean;
  isWelcomed?: boolean;
  prefs?: Record<string, unknown>;
  executablePath?: string;
};

/** Runs a function with the popup's document; it goes there as text and comes back as data. */
type Inside = <T>(work: (document: Document) => T) => Promise<T | undefined>;

export type Firefox = {
  browser: Browser;
  inBrowser: <A, T>(work: (front: Window, argument: A) => T | Promise<T>, argument?: A) => Promise<T>;
  press: (...keys: string[]) => Promise<void>;
  origin: string;
  open: (address: string) => Promise<Page>;
  openOwn: (file: string, options?: { background: boolean }) => Promise<Page>;
  dashboard: () => Promise<Page>;
  popup: (own: Page) => Promise<Inside>;
  clipboard: (page: Page) => Promise<string>;
  update: () => Promise<unknown>;
  crash: () => Promise<void>;
  close: () => Promise<void>;
};

export function driveFirefox(options: Options): Promise<Firefox>;
