// How long the popup takes to open: until it first paints something, until its link can be copied and until everything is
// shown, against an empty page of the same extension. `npm run bench -- popup FOLDER…` also measures other unpacked
// builds of it in the same interleaved run.
import { samplePage } from '../drive/sample-pages.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { median, tellTable } from './tell-table.mjs';
import { empty, openOurs, timeInTurns } from './time-opening.mjs';

/** When nothing has changed for this long, everything is shown. */
const quietMs = 250;

/** Whether the link is shown and the button that copies it has the focus. Runs in the page. */
const isLinkReady = () => document.activeElement?.matches('.primary') && document.querySelector('[data-link]') !== null;

const upwork = await standIn(samplePage);
const builds = [];
for (const folder of ['dist/chromium', ...process.argv.slice(2)]) builds.push(await openOurs(folder, upwork.port));
const took = await timeInTurns(builds, isLinkReady, quietMs);
for (const { close } of builds) await close();
upwork.close();

const rows = builds.flatMap(({ name, popup }, at) => {
  const of = (file, what) => median(took[at][file].map((one) => one[what]));
  const ms = (file, what) => `${of(file, what).toFixed(1)} ms`;
  const ratio = (what) => `${(of(popup, what) / of(empty, what)).toFixed(2)}×`;
  const suffix = builds.length === 1 ? '' : ` of ${name}`;
  return [
    [`an empty page${suffix}`, ms(empty, 'paint'), '', ms(empty, 'ready'), '', '', ''],
    [
      `the popup${suffix}`,
      ms(popup, 'paint'),
      ratio('paint'),
      ms(popup, 'ready'),
      ratio('ready'),
      ms(popup, 'whole'),
      String(of(popup, 'scripts')),
    ],
  ];
});
const head = ['page', 'first paint', 'against empty', 'link and focus', 'against empty', 'everything', 'scripts'];
tellTable(
  [head, ...rows, ['goal', '', 'at most 1.15×', '', 'at most 1.4×', '', '']],
  builds.length === 1 ? 'bench-popup' : undefined,
);
