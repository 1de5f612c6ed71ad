// Times how long pages of extensions take to open.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { driveChromium } from '../drive/drive-chromium.mjs';
import { demoLink, samples } from '../drive/sample-pages.mjs';

/** How often each page is opened. ROUNDS overrides it, for a quick look. */
const rounds = Number(process.env.ROUNDS ?? 25);
const warmUps = 3;

/** The name of the empty page that each extension gets: the time that any page of it needs. */
export const empty = 'empty.html';

/** A copy of an unpacked extension with an empty page in it. It is deleted when the process ends. */
export function withEmptyPage(folder) {
  const copy = mkdtempSync(path.join(tmpdir(), 'finders-fee-bench-'));
  process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
  cpSync(folder, copy, { recursive: true });
  writeFileSync(
    path.join(copy, empty),
    '<!doctype html><title>Empty</title><button class="primary" data-link autofocus>Copy link</button>',
  );
  return copy;
}

/** A browser with a build of this extension, an account, and a project page in front. */
export async function openOurs(dist, proxyPort) {
  const driver = await driveChromium({ proxyPort, dist: withEmptyPage(dist) });
  const dashboard = await driver.dashboard();
  await dashboard.fill('#paste', demoLink);
  await dashboard.click('button[type="submit"]');
  await dashboard.waitForSelector('.account .tag');
  // Chromium reads its policies late after its start, and not while pages are being opened.
  await dashboard.evaluate(() => chrome.storage.managed.get(null));
  await dashboard.close();
  const { context, origin, close } = driver;
  const name = path.relative('.', path.resolve(dist));
  return { name, context, origin, close, popup: 'src/popup/index.html', tab: await openSample(context, origin) };
}

/** Opens the sample project and says which tab it is. */
export async function openSample(context, origin) {
  const sample = await context.newPage();
  await sample.goto(samples.project);
  const page = await context.newPage();
  await page.goto(origin + empty);
  // The tab that was opened last before this page: not every extension may see the addresses of tabs.
  const id = await page.evaluate(async () => {
    const [own, all] = await Promise.all([chrome.tabs.getCurrent(), chrome.tabs.query({})]);
    return Math.max(...all.map((tab) => tab.id).filter((one) => one < own.id));
  });
  await page.close();
  return id;
}

/** Opens the empty page and the popup of each extension in turns, and returns the times of each page by its file. */
export async function timeInTurns(extensions, isReady, quietMs) {
  const took = extensions.map(({ popup }) => ({ [empty]: [], [popup]: [] }));
  for (let round = 0; round < rounds + warmUps; round += 1)
    for (const [at, extension] of extensions.entries())
      for (const [file, times] of Object.entries(took[at])) {
        const measured = await timeOpening(extension, file, isReady, quietMs);
        if (round >= warmUps) times.push(measured);
      }
  return took;
}

/**
 * When a page first painted something, when `isReady` held and when the last change was made before nothing changed for
 * `quietMs`, in milliseconds since it was asked for, and how many scripts it requested.
 */
async function timeOpening({ context, origin, tab }, file, isReady, quietMs) {
  const page = await context.newPage();
  let scripts = 0;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('.js')) scripts += 1;
  });
  await page.addInitScript(`(${watch})(${JSON.stringify({ id: tab, url: samples.project, quietMs })}, ${isReady})`);
  await page.goto(origin + file);
  const measured = await page.waitForFunction(() => globalThis.measured(), undefined, { timeout: 10_000 });
  const times = await measured.jsonValue();
  await page.close();
  return { ...times, scripts };
}

/** Runs in the page before its own scripts. */
function watch({ id, url, quietMs }, isReady) {
  // As a page the popup would see itself as the active tab, so here the browser names the sample page instead.
  const found = [{ id, url, active: true, incognito: false }];
  if (globalThis.chrome?.tabs) chrome.tabs.query = (_, answer) => (answer ? answer(found) : Promise.resolve(found));
  const times = { ready: 0, changed: 0 };
  const look = () => {
    if (!isReady()) return requestAnimationFrame(look);
    setTimeout(() => {
      times.ready = performance.now();
    });
  };
  requestAnimationFrame(look);
  new MutationObserver(() => {
    times.changed = performance.now();
  }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  globalThis.measured = () => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    if (!paint || times.ready === 0 || performance.now() - times.changed < quietMs) return undefined;
    return { paint: paint.startTime, ready: times.ready, whole: times.changed };
  };
}
