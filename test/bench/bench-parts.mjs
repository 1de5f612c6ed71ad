// What everything costs, as ratios to a floor measured in the same interleaved run. Medians; no time limits.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build as bundle } from 'vite';
import { driveChromium } from '../drive/drive-chromium.mjs';
import { account } from '../drive/record.mjs';
import { demoLink, fixtures, samplePage, samples } from '../drive/sample-pages.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { median, tellTable } from './tell-table.mjs';

const rounds = 30;
const table = [['what', 'measured', 'floor', 'ratio', 'goal']];
const show = (...row) => table.push(row);

// The core and the reader, bundled like the product and run in a real page.
const out = path.resolve('artifacts/bench');
mkdirSync(out, { recursive: true });
writeFileSync(
  path.join(out, 'entry.ts'),
  `export { detectPage } from '../../src/core/page/detect-page.ts';
   export { parseTrackingLink } from '../../src/core/link/parse-link.ts';
   export { buildTrackingLink } from '../../src/core/link/build-link.ts';
   export { formatRoundup } from '../../src/core/share/format-roundup.ts';
   export { readPageFacts } from '../../src/reader/read-page-facts.ts';`,
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
const columnOf = (file, keep) =>
  readFileSync(`test/fixtures/corpus/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t')[0])
    .filter(keep);
const addresses = columnOf('upwork-urls.tsv', (text) => URL.canParse(text));
const links = columnOf('impact-links.tsv', (text) => URL.canParse(text));

// A result list of 200 people, the most that is read from a page.
const tile = (at) =>
  `<article><h5 class="name"><a href="/freelancers/~01${String(at).padStart(16, '0')}">Person ${at}</a></h5><p>$${20 + at}.00/hr</p></article>`;
const manyPage = `<!doctype html><title>Many</title><main><h1>Many</h1>${Array.from({ length: 200 }, (_, at) => tile(at)).join('')}</main>`;
const upwork = await standIn((path) => (path.includes('q=many') ? manyPage : samplePage(path)));
// A copy of the build with an empty page added: the time any extension page needs to paint.
const dist = path.join(out, 'extension');
cpSync('dist/chromium', dist, { recursive: true });
writeFileSync(
  path.join(dist, 'empty.html'),
  '<!doctype html><title>Empty</title><button class="primary" data-link autofocus>Copy link</button>',
);
const driver = await driveChromium({ proxyPort: upwork.port, dist });

/** Runs the variants in turn, `rounds` times, inside a page; medians in microseconds for one item of the list. */
const inPage = async (page, lists, variants) =>
  page.evaluate(
    ({ code, given, work, times }) => {
      const { core } = new Function(`${code}; return { core };`)();
      const run = Object.fromEntries(
        Object.entries(work).map(([name, text]) => [
          name,
          new Function('core', 'given', `return (${text})(core, given)`)(core, given),
        ]),
      );
      const took = Object.fromEntries(Object.keys(run).map((name) => [name, []]));
      for (let round = 0; round < times + 5; round += 1)
        for (const [name, { once, pieces }] of Object.entries(run)) {
          const start = performance.now();
          once();
          if (round >= 5) took[name].push(((performance.now() - start) / pieces) * 1000);
        }
      return Object.fromEntries(
        Object.entries(took).map(([name, all]) => [
          name,
          all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)],
        ]),
      );
    },
    {
      code: core,
      given: lists,
      times: rounds,
      work: Object.fromEntries(Object.entries(variants).map(([name, work]) => [name, String(work)])),
    },
  );

const page = await driver.open(samples.search);
const speed = await inPage(
  page,
  { addresses, links, account },
  {
    url: (_, { addresses: list }) => ({
      pieces: list.length * 20,
      once: () => {
        for (let turn = 0; turn < 20; turn += 1) for (const one of list) new URL(one).href;
      },
    }),
    detect: (made, { addresses: list }) => ({
      pieces: list.length * 20,
      once: () => {
        for (let turn = 0; turn < 20; turn += 1) for (const one of list) made.detectPage(one);
      },
    }),
    linkUrl: (_, { links: list }) => ({
      pieces: list.length * 20,
      once: () => {
        for (let turn = 0; turn < 20; turn += 1) for (const one of list) [...new URL(one).searchParams];
      },
    }),
    parse: (made, { links: list }) => ({
      pieces: list.length * 20,
      once: () => {
        for (let turn = 0; turn < 20; turn += 1) for (const one of list) made.parseTrackingLink(one);
      },
    }),
    unchecked: (made, { addresses: all }) => {
      const list = all.filter((one) => made.detectPage(one).linkable);
      return {
        pieces: list.length * 20,
        once: () => {
          for (let turn = 0; turn < 20; turn += 1)
            for (const one of list) {
              const url = new URL('https://upwork.pxf.io/c/1234567/1062918/13634');
              url.searchParams.set('subId1', 'spring-blog');
              url.searchParams.set('subId2', 'x');
              url.searchParams.set('u', one);
              url.href;
            }
        },
      };
    },
    checked: (made, { addresses: all, account: paid }) => {
      const list = all.filter((one) => made.detectPage(one).linkable);
      return {
        pieces: list.length * 20,
        once: () => {
          for (let turn = 0; turn < 20; turn += 1)
            for (const landingPage of list)
              made.buildTrackingLink({ account: paid, landingPage, subIds: { subId1: 'spring-blog', subId2: 'x' } });
        },
      };
    },
  },
);

// A list of 200 links, built, checked and written as a table, compared with joining the same texts.
const many = await inPage(
  page,
  { account },
  {
    joined: () => {
      const list = Array.from({ length: 200 }, (_, at) => `https://www.upwork.com/freelancers/person-${at}`);
      return {
        pieces: 20,
        once: () => {
          for (let turn = 0; turn < 20; turn += 1)
            list.map((address) => `| [${address}](${address}) | $1 |`).join('\n');
        },
      };
    },
    table: (made, { account: paid }) => {
      const list = Array.from({ length: 200 }, (_, at) => `https://www.upwork.com/freelancers/person-${at}`);
      return {
        pieces: 1,
        once: () => {
          const items = list.map((landingPage) => ({
            title: landingPage,
            price: '$45.00/hr',
            url: made.buildTrackingLink({ account: paid, landingPage, subIds: { subId1: 'blog' } }).value,
          }));
          made.formatRoundup('markdown-table', items, {
            title: 'Title',
            role: 'Role',
            rating: 'Rating',
            price: 'Price',
            estimate: 'Estimate',
            disclosed: 'Disclosure',
            disclosure: 'Ad',
          });
        },
      };
    },
  },
);

// The reader on its largest fixture of each kind, compared with walking the same document once.
const reading = {};
for (const [name, what] of [
  ['catalog-product-long', 'a project page of 226 KB'],
  ['talent-search-2026', 'a result list'],
  ['profile-2026', 'a profile'],
]) {
  const shown = await driver.open(fixtures[name].address);
  reading[what] = await inPage(
    shown,
    { address: fixtures[name].address },
    {
      all: () => ({
        pieces: 1,
        once: () => {
          for (const one of document.querySelectorAll('*')) one.localName;
        },
      }),
      read: (made, { address }) => {
        const detection = made.detectPage(address);
        return { pieces: 1, once: () => made.readPageFacts(document, detection) };
      },
    },
  );
  await shown.close();
}

// What the content script costs a page, compared with an empty one: main-thread time of a load, and of a second of
// mutations.
const emptyScript = path.join(out, 'empty-script');
cpSync('dist/chromium', emptyScript, { recursive: true });
writeFileSync(path.join(emptyScript, 'src/content/main.js'), '');
const other = await driveChromium({ proxyPort: upwork.port, dist: emptyScript });
const load = { ours: [], empty: [], oursIdle: [], emptyIdle: [] };
for (let round = 0; round < 12; round += 1)
  for (const [name, one] of [
    ['ours', driver],
    ['empty', other],
  ]) {
    const tab = await one.context.newPage();
    const session = await one.context.newCDPSession(tab);
    await session.send('Performance.enable');
    const busy = async () =>
      (await session.send('Performance.getMetrics')).metrics.find((metric) => metric.name === 'TaskDuration').value *
      1000;
    await tab.goto(samples.category);
    await tab.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    const loaded = await busy();
    if (round >= 2) load[name].push(loaded);
    await tab.evaluate(
      () =>
        new Promise((done) => {
          const node = document.createElement('p');
          document.body.append(node);
          let beats = 0;
          const beat = () => {
            for (let change = 0; change < 100; change += 1) node.textContent = `${beats} ${change}`;
            beats += 1;
            if (beats < 100) setTimeout(beat, 10);
            else done();
          };
          beat();
        }),
    );
    if (round >= 2) load[`${name}Idle`].push((await busy()) - loaded);
    await tab.close();
  }
await other.close();

// The account for the popup.
const own = await driver.dashboard();
await own.fill('#paste', demoLink);
await own.click('button[type="submit"]');
await own.waitForSelector('.account .tag');

// Memory once everything is shown: the popup over a project, and the worker after a copy.
const front = await driver.open(samples.project);
const real = await driver.popup();
await real.locator('.offers li').waitFor();
const heap = async (target) => {
  const session = await target.context().newCDPSession(target);
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
};
const popupHeap = await heap(real);
const blank = await driver.context.newPage();
await blank.goto(`${driver.origin}empty.html`);
const blankHeap = await heap(blank);
await driver.worker.evaluate(() => undefined);
const browser = await driver.context.browser().newBrowserCDPSession();
const { targetInfos } = await browser.send('Target.getTargets');
const { targetId } = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(driver.origin));
const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
const workerHeap = await new Promise((done) => {
  browser.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    if (id === 1) done(result.usedSize / 1e6);
  });
  browser.send('Target.sendMessageToTarget', {
    sessionId,
    message: JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' }),
  });
});
await front.close();

// A key in the calculator field with 200 people listed beside it: the time until the answer is shown, compared with an
// empty handler.
const listTab = await driver.open('https://www.upwork.com/nx/search/talent/?q=many');
const over = await driver.popup();
await over.getByText('Make a list').waitFor();
await over.getByRole('tab', { name: 'Calculator' }).click();
await over.locator('.lookup input').waitFor();
const keys = await over.evaluate(async () => {
  const input = document.querySelector('.lookup input');
  const empty = document.body.appendChild(document.createElement('input'));
  empty.addEventListener('input', () => document.body.toggleAttribute('data-heard'));
  const type = (field, text, watched) =>
    new Promise((done) => {
      const start = performance.now();
      const observer = new MutationObserver(() => {
        observer.disconnect();
        done(performance.now() - start);
      });
      observer.observe(watched, { subtree: true, childList: true, characterData: true, attributes: true });
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const took = { answer: [], empty: [] };
  for (let round = 0; round < 40; round += 1) {
    took.answer.push(await type(input, `${45 + round}/hr 20h`, document.querySelector('#lookup-answer')));
    took.empty.push(await type(empty, String(round), document.body));
  }
  return took;
});
await listTab.close();

const µs = (value) => `${value.toFixed(2)} µs`;
const ms = (value) => (value < 0.1 ? µs(value * 1000) : `${value.toFixed(1)} ms`);
const ratio = (value, floor) => (floor > 0 ? `${(value / floor).toFixed(2)}×` : 'below the clock');
show('detectPage, against new URL()', µs(speed.detect), µs(speed.url), ratio(speed.detect, speed.url), 'at most 8×');
show(
  'parseTrackingLink, against URL and its parameters',
  µs(speed.parse),
  µs(speed.linkUrl),
  ratio(speed.parse, speed.linkUrl),
  '',
);
show(
  'buildTrackingLink, rate against unchecked building',
  µs(speed.checked),
  µs(speed.unchecked),
  ratio(speed.unchecked, speed.checked),
  'at least 0.35×',
);
show(
  '200 links as a Markdown table, against joining texts',
  ms(many.table / 1000),
  ms(many.joined / 1000),
  ratio(many.table, many.joined),
  'under 50 ms',
);
for (const [what, { read, all }] of Object.entries(reading))
  show(`readPageFacts on ${what}, against one walk over it`, ms(read / 1000), ms(all / 1000), ratio(read, all), '');
show(
  'a page load with the standing script, against an empty one',
  ms(median(load.ours)),
  ms(median(load.empty)),
  ratio(median(load.ours), median(load.empty)),
  'at most 1.5×',
);
show(
  '10,000 mutations in a second beside it',
  ms(median(load.oursIdle)),
  ms(median(load.emptyIdle)),
  ratio(median(load.oursIdle), median(load.emptyIdle)),
  'nothing measurable',
);
show(
  'a key in the look-up, 200 people listed, against an empty handler',
  ms(median(keys.answer)),
  ms(median(keys.empty)),
  ratio(median(keys.answer), median(keys.empty)),
  'one frame: 16.7 ms',
);
show(
  'popup, memory, against an empty page',
  `${popupHeap.toFixed(1)} MB`,
  `${blankHeap.toFixed(1)} MB`,
  ratio(popupHeap, blankHeap),
  '',
);
const gzipped = (file) => gzipSync(readFileSync(path.join('dist/chromium', file))).length / 1024;
show('worker, memory', `${workerHeap.toFixed(1)} MB`, '', '', '');
show('standing script, gzipped', `${gzipped('src/content/main.js').toFixed(1)} KB`, '', '', 'at most 1.5 KB');
show('reader, put there on demand, gzipped', `${gzipped('src/reader/main.js').toFixed(1)} KB`, '', '', 'at most 12 KB');

tellTable(table, 'bench');

await driver.close();
upwork.close();
rmSync(out, { recursive: true, force: true });
