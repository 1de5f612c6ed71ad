// How long the popups of any unpacked extensions take to open, and ours: until they first paint something, and until they
// show something that the keyboard reaches. `npm run bench -- peers FOLDER…`: all in one interleaved run, each against an
// empty page of the same extension. Other extensions are measured as they are after their installation.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchChromium } from '../drive/drive-chromium.mjs';
import { samplePage } from '../drive/sample-pages.mjs';
import { standIn } from '../drive/stand-in.mjs';
import { median, tellTable } from './tell-table.mjs';
import { empty, openOurs, openSample, timeInTurns, withEmptyPage } from './time-opening.mjs';

/** Whether the page shows something that the keyboard reaches. Runs in the page. */
const hasControl = () => {
  const controls = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]';
  const isControl = (one) => one.matches(controls) && one.tabIndex >= 0 && !one.disabled && one.checkVisibility();
  const seek = (root) =>
    [...root.querySelectorAll('*')].some((one) => isControl(one) || (one.shadowRoot && seek(one.shadowRoot)));
  return seek(document);
};

const folders = process.argv.slice(2);
const popups = folders.map(popupOf);
const upwork = await standIn(samplePage);
const extensions = [await openOurs('dist/chromium', upwork.port)];
for (const [at, folder] of folders.entries()) extensions.push(await openPeer(folder, popups[at]));
const took = await timeInTurns(extensions, hasControl, 0);
for (const { close } of extensions) await close();
upwork.close();

tellTable([
  ['the popup of', 'first paint', 'against empty', 'a control', 'against empty', 'scripts'],
  ...extensions.map(({ name, popup }, at) => {
    const of = (file, what) => median(took[at][file].map((one) => one[what]));
    const told = (what) => [`${of(popup, what).toFixed(1)} ms`, `${(of(popup, what) / of(empty, what)).toFixed(2)}×`];
    return [name, ...told('paint'), ...told('ready'), String(of(popup, 'scripts'))];
  }),
]);

/** The popup that an extension's manifest names. */
function popupOf(folder) {
  const file = path.join(folder, 'manifest.json');
  const named = existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).action?.default_popup;
  if (named) return named.replace(/^\//, '');
  console.error(`${folder} is not the folder of an unpacked extension with a popup (Manifest V3).`);
  process.exit(2);
}

/** A browser with another extension, and the sample project in front. */
async function openPeer(folder, popup) {
  const dist = withEmptyPage(folder);
  const profile = mkdtempSync(path.join(tmpdir(), 'finders-fee-peer-'));
  const context = await launchChromium({ dist, profile, proxyPort: upwork.port });
  const origin = `chrome-extension://${idOf(dist)}/`;
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const name = path.basename(path.resolve(folder));
  return { name, context, origin, close, popup, tab: await openSample(context, origin) };
}

/** The id that Chromium gives an unpacked extension: from its key or, without one, from its path. */
function idOf(folder) {
  const { key } = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  const hash = createHash('sha256')
    .update(key ? Buffer.from(key, 'base64') : folder)
    .digest('hex');
  return [...hash.slice(0, 32)].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}
