import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, driveChromium } from '../drive/drive-chromium.mjs';
import { samplePage, samples } from '../drive/sample-pages.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { size } from '../support/sizes.ts';
import { withBrowser } from '../support/with-browser.ts';
import { figure } from './figures.ts';

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

withBrowser('chromium')('Chromium', () => {
  let upwork: Awaited<ReturnType<typeof standIn>>;
  let ours: Chromium;
  let empty: Chromium;
  let again: Chromium;
  let folder: string;
  beforeAll(async () => {
    upwork = await standIn(samplePage);
    folder = mkdtempSync(path.join(tmpdir(), 'finders-fee-empty-'));
    cpSync('dist/chromium', folder, { recursive: true });
    writeFileSync(path.join(folder, 'src/content/main.js'), '');
    ours = await driveChromium({ proxyPort: upwork.port });
    empty = await driveChromium({ proxyPort: upwork.port, dist: folder });
    again = await driveChromium({ proxyPort: upwork.port, dist: folder });
  });
  afterAll(async () => {
    for (const driver of [ours, empty, again]) await driver?.close();
    upwork?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('a page cannot detect the extension by timing', async () => {
    const tried = size(50, 10);
    const took = { empty: [] as number[], ours: [] as number[], again: [] as number[] };
    for (let block = 0; block < tried; block += 10) {
      const pages = {
        empty: await empty.open(samples.search),
        ours: await ours.open(samples.search),
        again: await again.open(samples.search),
      };
      for (let round = 0; round < 10; round += 1)
        // Chromium allows a document 200 moves in ten seconds.
        for (const name of ['empty', 'ours', 'again'] as const)
          took[name].push(await pages[name].evaluate(timeMoves, 19));
      for (const page of Object.values(pages)) await page.close();
    }
    const floor = took.empty.map((ms, at) => (ms + (took.again[at] ?? 0)) / 2);
    const difference = Math.abs(median(took.ours.map((ms, at) => ms - (floor[at] ?? 0))));
    const spread = median(took.empty.map((ms, at) => Math.abs(ms - (took.again[at] ?? 0))));
    const [ratio, noise] = [median(took.ours) / median(floor), spread / median(floor)];
    figure(
      'the page times its own moves and changes',
      tried,
      `${ratio.toFixed(3)} of what it takes without the extension, which differs from itself by ${noise.toFixed(3)}`,
    );
    expect(difference).toBeLessThan(3 * spread);
  });
});

/** Runs in the page: returns how long its own moves and changes take, in milliseconds. */
async function timeMoves(moves: number): Promise<number> {
  await new Promise((done) => requestIdleCallback(done));
  const node = document.body.appendChild(document.createElement('p'));
  const from = Number(history.state ?? 0);
  const start = performance.now();
  for (let at = 1; at <= moves; at += 1) {
    history.pushState(from + at, '', `/nx/search/talent/?q=${from + at}`);
    for (let change = 0; change < 10; change += 1) node.textContent = `${at} ${change}`;
  }
  const took = performance.now() - start;
  if (history.state !== from + moves) throw new Error('The browser refused a move.');
  return took;
}
