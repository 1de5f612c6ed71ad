// The page of all parts of `src/ui`, served from the sources: it is not in the package.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createServer } from 'vite';
import { launchPlainChromium } from '../test/drive/drive-chromium.mjs';

/** Serves the page on this machine only. */
export async function serveParts() {
  const server = await createServer({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    server: { host: '127.0.0.1', port: 0 },
  });
  await server.listen();
  const { port } = server.httpServer.address();
  return { address: `http://127.0.0.1:${port}/test/parts/index.html`, close: () => server.close() };
}

/** Takes pictures of the page in both themes, wide and narrow, into artifacts/. */
export async function drawParts() {
  mkdirSync('artifacts', { recursive: true });
  const served = await serveParts();
  const browser = await launchPlainChromium();
  for (const colorScheme of ['light', 'dark'])
    for (const width of [1280, 320]) {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
      await page.goto(served.address);
      await page.waitForSelector('progress'); // It appears after a moment.
      const file = path.resolve('artifacts', `parts-${width}-${colorScheme}.png`);
      await page.screenshot({ path: file, fullPage: true });
      console.log(file);
      await page.close();
    }
  await browser.close();
  await served.close();
}

/** Opens the page in a window until it is closed. Without a display it takes the pictures instead. */
export async function openParts(headless) {
  if (headless) return drawParts();
  const served = await serveParts();
  const browser = await launchPlainChromium({ headless: false });
  const page = await browser.newPage({ viewport: null });
  await page.goto(served.address);
  console.log(`The parts are open, from ${served.address}. Closing the window ends this.`);
  await page.waitForEvent('close', { timeout: 0 });
  await browser.close();
  await served.close();
}
