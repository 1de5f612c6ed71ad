import type { BrowserContext, Page, Worker } from 'playwright-core';
import type { Browser, Page as FirefoxPage } from 'puppeteer-core';

type Options = { proxyPort?: number; headless?: boolean; dark?: boolean; dist?: string };
type StandIn = { port: number; refused: string[]; served: string[]; close: () => void };

export function findBrowser(name: 'chromium' | 'firefox'): string | undefined;
export function standIn(answer: (path: string) => string | undefined): Promise<StandIn>;
export function until<T>(look: () => T | Promise<T>, timeoutMs?: number): Promise<NonNullable<T>>;

export function driveChromium(options: Options): Promise<{
  context: BrowserContext;
  worker: Worker;
  origin: string;
  requests: string[];
  open: (address: string) => Promise<Page>;
  dashboard: () => Promise<Page>;
  popup: () => Promise<Page>;
  clipboard: (page: Page) => Promise<string>;
  killWorker: (page: Page) => Promise<void>;
  close: () => Promise<void>;
}>;

/** Runs a function with the popup's document; it goes there as text and comes back as data. */
type Inside = <T>(work: (document: Document) => T) => Promise<T | undefined>;

export function driveFirefox(options: Options): Promise<{
  browser: Browser;
  origin: string;
  open: (address: string) => Promise<FirefoxPage>;
  openOwn: (file: string) => Promise<FirefoxPage>;
  dashboard: () => Promise<FirefoxPage>;
  popup: (own: FirefoxPage) => Promise<Inside>;
  clipboard: (page: FirefoxPage) => Promise<string>;
  close: () => Promise<void>;
}>;
