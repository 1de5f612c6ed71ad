// Everything that a version needs, from a clean tree: `npm run release -- 1.0.0`. The sources stay at version 0.0.0.
// `--tested` leaves the tests out; the release workflow uses it, since a job before it ran them.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { build, packBrowser, packSource } from './pack.mjs';
import { dateChangelog, leftByHand, readVersion, refuseChanges, sectionOf, sumsOf } from './steps.mjs';

const node = (...args) => execFileSync(process.execPath, args, { stdio: 'inherit' });

try {
  const [wanted, ...options] = process.argv.slice(2);
  const version = readVersion(wanted);
  refuseChanges(execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' }));
  const changelog = dateChangelog(readFileSync('CHANGELOG.md', 'utf8'), version, new Date().toISOString().slice(0, 10));
  if (!options.includes('--tested')) node('scripts/test.mjs');
  writeFileSync('CHANGELOG.md', changelog);
  for (const browser of ['chromium', 'firefox']) build(browser, version);
  const zips = [packBrowser('chromium'), packBrowser('firefox'), packSource(version)];
  node('node_modules/web-ext/bin/web-ext.js', 'lint', '--source-dir', 'dist/firefox', '--output', 'text');
  const sums = sumsOf(zips.map((file) => [file.replace(/^dist./, ''), readFileSync(file)]));
  writeFileSync('dist/SHA256SUMS', sums);
  writeFileSync('dist/NOTES.md', `${sectionOf(changelog, version)}\n`);
  console.log(`\n${sums}${leftByHand(version)}`);
} catch (error) {
  console.error(`\nNo release: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
