import { afterAll, beforeAll, expect, it } from 'vitest';
import { samples } from '../drive/sample-pages.mjs';
import { until } from '../drive/until.mjs';
import { size } from '../support/sizes.ts';
import { startChromium } from '../support/start-chromium.ts';
import { withBrowser } from '../support/with-browser.ts';
import { figure } from './figures.ts';

withBrowser('chromium')('Chromium', () => {
  let started: Awaited<ReturnType<typeof startChromium>>;
  beforeAll(async () => {
    started = await startChromium();
  });
  afterAll(() => started?.close());

  type Heard = { reached: boolean; finished: boolean };
  /** How far the worker came: to the answer that it never receives, or to the end. */
  const heard = () =>
    started.driver.worker.evaluate(() => {
      const { reached, finished } = globalThis as unknown as Heard;
      return { reached, finished };
    });

  it('a worker killed after any await of a copy: the popup asks again, and there is one record', async () => {
    const { driver, inWorker, rows } = started;
    const tried = size(50, 15);
    const page = await driver.open(samples.project);
    const popup = await driver.popup();
    const copied = popup.getByText(/Link copied(?!,)/);
    let awaits = 0;
    for (let [round, nth] = [0, 1]; round < tried; round += 1) {
      await popup.getByLabel('Label').fill(`await-${round}`);
      await copied.waitFor({ state: 'detached' });
      await inWorker(deafen, nth);
      const pressed = popup.getByLabel('Label').press('Enter');
      await until(async () => (await heard()).reached || (await copied.isVisible()));
      const { reached } = await heard();
      await driver.killWorker(page);
      await pressed;
      await copied.waitFor();
      const mine = (await rows()).filter(({ data }) => data.label === `await-${round}`);
      expect(
        mine.map(({ data }) => data.state),
        `after await ${nth}`,
      ).toEqual(['done']);
      awaits = Math.max(awaits, reached ? nth : 0);
      nth = reached ? nth + 1 : 1;
    }
    expect(awaits).toBeGreaterThan(10);
    figure('worker killed after each await of a copy', tried, `${awaits} awaits, ${tried} records, all done`);
  });

  it('a worker killed after any await of the shortcut: at most one record, and none is marked done without a copy', async () => {
    const { driver, own, inWorker, rows } = started;
    const tried = size(50, 23);
    const page = await driver.open(samples.profile);
    let awaits = 0;
    const found = { none: 0, pending: 0, done: 0 };
    for (let [round, nth] = [0, 1]; round < tried; round += 1) {
      const label = `press-${round}`;
      await own.evaluate((text) => chrome.storage.local.set({ label: text }), label);
      await inWorker(deafen, nth);
      await driver.worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ url: 'https://www.upwork.com/freelancers/*' });
        (chrome.commands.onCommand as unknown as { dispatch(...all: unknown[]): void }).dispatch('copy-link', tab);
      });
      await until(async () => Object.values(await heard()).includes(true));
      const { reached } = await heard();
      await driver.killWorker(own);
      const mine = (await rows()).filter(({ data }) => data.label === label);
      expect(mine.length, `after await ${nth}`).toBeLessThanOrEqual(1);
      const [row] = mine;
      if (row?.data.state === 'done')
        expect(await driver.clipboard(page), `after await ${nth}`).toBe(row.data.trackingLink);
      else expect(reached, 'cut short').toBe(true);
      found[(row?.data.state ?? 'none') as keyof typeof found] += 1;
      awaits = Math.max(awaits, reached ? nth : 0);
      nth = reached ? nth + 1 : 1;
    }
    expect(awaits).toBeGreaterThan(15);
    figure(
      'worker killed after each await of the shortcut',
      tried,
      `${awaits} awaits; ${found.done} done and on the clipboard, ${found.pending} not confirmed, ${found.none} not begun`,
    );
  });
});

/** Runs in the worker as text: from now on it receives the browser's answers except the `nth`. */
function deafen(nth: number): void {
  const world = globalThis as unknown as { reached: boolean; finished: boolean; browser?: typeof chrome };
  let answers = 0;
  world.reached = false;
  world.finished = false;
  const isHeard = () => {
    answers += 1;
    if (answers === nth) world.reached = true;
    return answers !== nth;
  };
  const listen = EventTarget.prototype.addEventListener;
  const hear = (target: EventTarget, type: string, counts: (on: never) => boolean) => {
    target.addEventListener = function (this: EventTarget, name: string, listener: never, options?: never) {
      const call = listener as (event: Event) => void;
      const isCounted = name === type && counts(this as never);
      listen.call(this, name, isCounted ? (event) => isHeard() && call.call(this, event) : listener, options);
    };
  };
  hear(IDBRequest.prototype, 'success', () => true);
  hear(IDBTransaction.prototype, 'complete', ({ mode }: IDBTransaction) => mode === 'readwrite');
  const { storage, offscreen, runtime, tabs } = chrome;
  const awaited: [object, string][] = [
    [storage.local, 'set'],
    [storage.local, 'get'],
    [storage.sync, 'get'],
    [offscreen, 'createDocument'],
    [runtime, 'getContexts'],
    [runtime, 'sendMessage'],
  ];
  for (const [target, name] of awaited) {
    const area = target as Record<string, (...all: unknown[]) => Promise<unknown>>;
    const real = area[name]?.bind(area);
    area[name] = (...all) => {
      const last = all.at(-1);
      if (typeof last === 'function')
        return real?.(...all.slice(0, -1), (...answer: unknown[]) => isHeard() && last(...answer)) as never;
      return new Promise((done, failed) => {
        real?.(...all).then(
          (value) => isHeard() && done(value),
          (error) => isHeard() && failed(error),
        );
      });
    };
  }
  // The notice on the page is the last step.
  const notify = tabs.sendMessage.bind(tabs) as (...all: unknown[]) => Promise<unknown>;
  (tabs as { sendMessage: unknown }).sendMessage = (...all: unknown[]) => {
    world.finished = true;
    return notify(...all);
  };
}
