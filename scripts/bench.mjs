// What it costs, as ratios to a floor measured in the same interleaved run. Medians; no time limits.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build as bundle } from 'vite';
import { driveChromium, standIn } from './browsers.mjs';
import { demoLink, samplePage, samples } from './sample-pages.mjs';

const rounds = 30;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const show = (name, value, floor, goal) =>
  console.log(`${name.padEnd(44)} ${value.padStart(12)}   floor ${floor.padStart(12)}   ${goal}`);

// The core, bundled as the product bundles it, and run in a real page.
const out = path.resolve('artifacts/bench');
mkdirSync(out, { recursive: true });
writeFileSync(
  path.join(out, 'entry.ts'),
  `export { detectPage } from '../../src/core/page/detect-page.ts';
   export { parseTrackingLink } from '../../src/core/link/parse-link.ts';
   export { buildTrackingLink } from '../../src/core/link/build-link.ts';`,
);
await bundle({
  configFile: false,
  logLevel: 'error',
  build: {
    outDir: out,
    emptyOutDir: false,
    lib: { entry: path.join(out, 'entry.ts'), formats: ['iife'], name: 'core', fileName: 'core' },
  },
});
const core = readFileSync(path.join(out, 'core.iife.js'), 'utf8');
const addresses = readFileSync('test/fixtures/corpus/upwork-urls.tsv', 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t')[0])
  .filter((address) => URL.canParse(address));

const upwork = await standIn(samplePage);
const driver = await driveChromium({ proxyPort: upwork.port });
const page = await driver.open(samples.search);
const [detect, build] = await page.evaluate(
  ({ code, list, rounds: times }) => {
    const { core } = new Function(`${code}; return { core };`)();
    const account = {
      host: 'upwork.pxf.io',
      partnerId: '1234567',
      adId: '1062918',
      programId: '13634',
      brandParams: [],
    };
    const linkable = list.filter((address) => core.detectPage(address).linkable);
    let sink = 0;
    const variants = {
      url: () => {
        for (let turn = 0; turn < 20; turn += 1) for (const address of list) sink += new URL(address).href.length;
      },
      detect: () => {
        for (let turn = 0; turn < 20; turn += 1)
          for (const address of list) sink += core.detectPage(address).kind.length;
      },
      unchecked: () => {
        for (let turn = 0; turn < 20; turn += 1)
          for (const address of linkable) {
            const url = new URL('https://upwork.pxf.io/c/1234567/1062918/13634');
            url.searchParams.set('subId1', 'spring-blog');
            url.searchParams.set('subId2', 'x');
            url.searchParams.set('u', address);
            sink += url.href.length;
          }
      },
      checked: () => {
        for (let turn = 0; turn < 20; turn += 1)
          for (const address of linkable)
            sink += core.buildTrackingLink({
              account,
              landingPage: address,
              subIds: { subId1: 'spring-blog', subId2: 'x' },
            }).value.length;
      },
    };
    const took = Object.fromEntries(Object.keys(variants).map((name) => [name, []]));
    for (let round = 0; round < times + 5; round += 1)
      for (const [name, run] of Object.entries(variants)) {
        const start = performance.now();
        run();
        if (round >= 5) took[name].push(performance.now() - start);
      }
    const mid = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
    const per = (name, count) => (mid(took[name]) / count / 20) * 1000;
    return [
      { value: per('detect', list.length), floor: per('url', list.length) },
      { value: per('checked', linkable.length), floor: per('unchecked', linkable.length), sink },
    ];
  },
  { code: core, list: addresses, rounds },
);

// The popup as a page, over a tab of its own: until link and focused button are there, against an empty extension page.
const own = await driver.dashboard();
await own.fill('#paste', demoLink);
await own.click('button[type="submit"]');
await own.waitForSelector('.notice');
const took = { empty: [], popup: [] };
const tab = await driver.open(samples.project);
await tab.bringToFront();
for (let round = 0; round < rounds + 3; round += 1)
  for (const name of Object.keys(took)) {
    const ms = await own
      .evaluate(
        ({ file, selector }) =>
          new Promise((resolve) => {
            const started = performance.timeOrigin + performance.now();
            const opened = open(file, '_blank', 'popup,width=384,height=600');
            const look = () => {
              const ready =
                opened.document.readyState === 'complete' &&
                opened.location.pathname === file &&
                (!selector ||
                  (opened.document.querySelector(selector) && opened.document.activeElement?.matches('.primary')));
              if (!ready) return setTimeout(look, 0);
              opened.requestAnimationFrame(() =>
                opened.setTimeout(() => {
                  const ended = performance.timeOrigin + performance.now();
                  opened.close();
                  resolve(ended - started);
                }),
              );
            };
            look();
          }),
        name === 'empty'
          ? { file: '/src/offscreen/index.html' }
          : { file: '/src/popup/index.html', selector: 'main h1' },
      )
      .catch((error) => {
        throw error;
      });
    if (round >= 3) took[name].push(ms);
  }

show(
  'detectPage against new URL()',
  `${detect.value.toFixed(2)} µs`,
  `${detect.floor.toFixed(2)} µs`,
  `${(detect.value / detect.floor).toFixed(2)}×  (goal: at most 8×)`,
);
show(
  'buildTrackingLink against unchecked URL',
  `${build.value.toFixed(2)} µs`,
  `${build.floor.toFixed(2)} µs`,
  `${(build.floor / build.value).toFixed(2)}× the rate  (goal: at least 0.35×)`,
);
const [popup, empty] = [median(took.popup), median(took.empty)];
show(
  'popup to its first answer, empty page',
  `${popup.toFixed(1)} ms`,
  `${empty.toFixed(1)} ms`,
  `${(popup / empty).toFixed(2)}×  (goal: at most 1.35×)`,
);

await driver.close();
upwork.close();
rmSync(out, { recursive: true, force: true });
