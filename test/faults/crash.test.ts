import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { driveChromium } from '../drive/drive-chromium.mjs';
import { driveFirefox } from '../drive/drive-firefox.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { until } from '../drive/until.mjs';
import { readRows, rowOf } from '../support/library-rows.ts';
import { size } from '../support/sizes.ts';
import { withBrowser } from '../support/with-browser.ts';
import { figure } from './figures.ts';

/** What the pages of both drivers can do. */
type Own = { evaluate<A, T>(work: (argument: A) => T | Promise<T>, argument?: A): Promise<T> };

const drive = { chromium: driveChromium, firefox: driveFirefox };

for (const name of ['chromium', 'firefox'] as const)
  withBrowser(name)(`${name} killed in mid write`, () => {
    let upwork: Awaited<ReturnType<typeof standIn>>;
    let profile: string;
    beforeAll(async () => {
      upwork = await standIn(() => '<!doctype html><title>Nothing</title>');
      profile = mkdtempSync(path.join(tmpdir(), 'finders-fee-crash-'));
    });
    afterAll(() => {
      upwork?.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    });

    it('loses no acknowledged record and leaves no incomplete one', async () => {
      const tried = size(50, 2);
      const acknowledged = new Set<string>();
      let lost = 0;
      let half = 0;
      for (let round = 0; round <= tried; round += 1) {
        const driver = await drive[name]({ proxyPort: upwork.port, profile });
        const own = (await driver.dashboard()) as unknown as Own;
        // Our own code looks first, because the browser may have emptied a library that it took for corrupt.
        await own.evaluate(() => {
          const { runtime } = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
          return runtime.sendMessage({ name: 'record/confirm', id: 'none', use: 'none' });
        });
        // For a moment after a crash, a dying process may still hold the store.
        const kept = await until(() => own.evaluate(readRows).catch(() => undefined));
        const ids = new Set(kept.map(({ id }) => id));
        lost += [...acknowledged].filter((id) => !ids.has(id)).length;
        half += kept.filter(({ id, data }) => data?.label !== id || !data.trackingLink.includes(`subId1=${id}`)).length;
        if (round === tried) {
          await driver.close();
          break;
        }
        // Writes without a pause, through the worker like a popup, until the browser is gone.
        await own.evaluate(
          ({ row, at }) => {
            const world = globalThis as unknown as { done: string[]; browser?: typeof chrome };
            const { runtime } = world.browser ?? chrome;
            world.done = [];
            const write = async (count: number): Promise<void> => {
              const id = `${at}-${count}`;
              const subIds = { subId1: id };
              const record = {
                ...row,
                id,
                labels: [id],
                subIds,
                trackingLink: row.trackingLink.replace('subId1=x', `subId1=${id}`),
              };
              const reply: { recorded?: boolean } = await runtime.sendMessage({ name: 'record/add', record });
              if (reply?.recorded) world.done.push(id);
              return write(count + 1);
            };
            for (const lane of [0, 100_000, 200_000]) void write(lane);
          },
          { row: rowOf('x'), at: `r${round}` },
        );
        const written = () => own.evaluate(() => (globalThis as unknown as { done: string[] }).done);
        await until(async () => (await written()).length > 5 + (round % 20));
        for (const id of await written()) acknowledged.add(id);
        await driver.crash();
      }
      figure(`${name} killed in mid write`, tried, `${acknowledged.size} acknowledged, ${lost} lost, ${half} half`);
      expect({ lost, half }).toEqual({ lost: 0, half: 0 });
      expect(acknowledged.size).toBeGreaterThan(5 * tried);
    });
  });
