import type { Browser, BrowserContext, Page, Worker } from 'playwright-core';

type Options = {
  proxyPort?: number;
  headless?: boolean;
  dark?: boolean;
  dist?: string;
  profile?: string;
  bfcache?: boolean;
  scale?: number;
  touch?: boolean;
  isWelcomed?: boolean;
};

export type Chromium = {
  context: BrowserContext;
  worker: Worker;
  origin: string;
  requests: string[];
  profile: string;
  open: (address: string) => Promise<Page>;
  dashboard: () => Promise<Page>;
  popup: () => Promise<Page>;
  clipboard: (page: Page) => Promise<string>;
  killWorker: (page: Page) => Promise<void>;
  update: () => Promise<void>;
  crash: () => Promise<void>;
  close: () => Promise<void>;
};

export function driveChromium(options: Options): Promise<Chromium>;

/** A Chromium without the extension, for drawing. */
export function launchPlainChromium(options?: { headless?: boolean }): Promise<Browser>;
