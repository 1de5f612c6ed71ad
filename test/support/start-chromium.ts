import { type Chromium, driveChromium } from '../drive/drive-chromium.mjs';
import { demoLink, samplePage } from '../drive/sample-pages.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { readRows } from './library-rows.ts';

/** Chromium with the extension set up, and a page of the extension that reads what is stored. */
export async function startChromium(options: Pick<Parameters<typeof driveChromium>[0], 'dark' | 'bfcache'> = {}) {
  const upwork = await standIn(samplePage);
  const driver: Chromium = await driveChromium({ ...options, proxyPort: upwork.port });
  const own = await driver.dashboard();
  await own.fill('#paste', demoLink);
  await own.click('button[type="submit"]');
  await own.getByText('Your links pay partner 1234567.').waitFor();

  return {
    driver,
    own,
    rows: () => own.evaluate(readRows),
    /** Runs in the worker, and starts it first if it was stopped. */
    inWorker: async <A, T>(work: (argument: A) => T | Promise<T>, argument: A): Promise<T> => {
      await own.evaluate(() => chrome.runtime.sendMessage({ name: 'nothing' }).catch(() => undefined));
      return driver.worker.evaluate(work as never, argument as never) as Promise<T>;
    },
    /** Closes all pages but the first one and `own`. */
    closeOthers: async () => {
      for (const page of driver.context.pages().slice(1)) if (page !== own) await page.close();
    },
    close: async () => {
      await driver.close();
      upwork.close();
    },
  };
}
