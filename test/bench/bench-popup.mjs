// How long the popup takes to open, until its link can be copied and until everything is shown, and the scripts it loads.
// `npm run bench -- popup FOLDER…` also measures other unpacked builds in the same interleaved run.
import path from 'node:path';
import { driveChromium } from '../drive/drive-chromium.mjs';
import { demoLink, samplePage, samples } from '../drive/sample-pages.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { median, tellTable } from './tell-table.mjs';

const rounds = 25;
const warmUps = 3;
/** When nothing has been drawn for this long, everything is shown. */
const quietMs = 250;

const upwork = await standIn(samplePage);
const builds = await Promise.all(['dist/chromium', ...process.argv.slice(2)].map(open));
for (let round = 0; round < rounds + warmUps; round += 1)
  for (const build of builds) {
    const measured = await openOnce(build);
    if (round >= warmUps) build.took.push(measured);
  }
await Promise.all(builds.map(({ driver }) => driver.close()));
upwork.close();

const of = (build, name) => median(build.took.map((one) => one[name]));
const [ours] = builds;
const ratio = (build, name) => `${(of(build, name) / of(ours, name)).toFixed(2)}×`;
tellTable(
  [
    ['the popup of', 'link and focus', 'against ours', 'everything', 'against ours', 'scripts'],
    ...builds.map((build) => [
      build.name,
      `${of(build, 'ready').toFixed(1)} ms`,
      ratio(build, 'ready'),
      `${of(build, 'whole').toFixed(1)} ms`,
      ratio(build, 'whole'),
      String(of(build, 'scripts')),
    ]),
  ],
  builds.length === 1 ? 'bench-popup' : undefined,
);

/** A browser with a build, an account, and a project page in front. */
async function open(dist) {
  const driver = await driveChromium({ proxyPort: upwork.port, dist });
  const dashboard = await driver.dashboard();
  await dashboard.fill('#paste', demoLink);
  await dashboard.click('button[type="submit"]');
  await dashboard.waitForSelector('.notice');
  await dashboard.close();
  await driver.open(samples.project);
  const tab = await driver.worker.evaluate(
    async () => (await chrome.tabs.query({ url: 'https://www.upwork.com/services/*' }))[0].id,
  );
  return { name: path.relative('.', path.resolve(dist)), driver, tab, took: [] };
}

async function openOnce({ driver, tab }) {
  const page = await driver.context.newPage();
  let scripts = 0;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('.js')) scripts += 1;
  });
  await page.addInitScript(
    ({ id, url, quiet }) => {
      // As a page the popup would see itself as the active tab, so here the browser names the sample page instead.
      const found = [{ id, url, incognito: false }];
      if (globalThis.chrome?.tabs) chrome.tabs.query = (_, answer) => (answer ? answer(found) : Promise.resolve(found));
      const times = { ready: 0, drawn: 0 };
      const look = () => {
        const isReady = document.activeElement?.matches('.primary') && document.querySelector('[data-link]');
        if (!isReady) return requestAnimationFrame(look);
        setTimeout(() => {
          times.ready = performance.now();
        });
      };
      requestAnimationFrame(look);
      new MutationObserver(() => {
        times.drawn = performance.now();
      }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
      globalThis.measured = () => {
        if (times.ready === 0 || performance.now() - times.drawn < quiet) return undefined;
        return { ready: times.ready, whole: times.drawn };
      };
    },
    { id: tab, url: samples.project, quiet: quietMs },
  );
  await page.goto(`${driver.origin}src/popup/index.html`);
  const measured = await page.waitForFunction(() => globalThis.measured(), undefined, { timeout: 10_000 });
  const found = { ...(await measured.jsonValue()), scripts };
  await page.close();
  return found;
}
