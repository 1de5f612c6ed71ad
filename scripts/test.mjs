// Everything that must hold, in one command. Ends with one line of counts, added up from what the runners report.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBrowser, installPackages } from './set-up.mjs';

const counts = { passed: 0, failed: 0, skipped: 0 };
const folder = mkdtempSync(path.join(tmpdir(), 'finders-fee-test-'));

function run(title, command, args) {
  console.log(`\n== ${title}`);
  const started = Date.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  console.log(`== ${title}: ${status === 0 ? 'ok' : 'failed'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return status === 0;
}

/** A check that is one thing: it passes or it fails. */
function check(title, tool, ...args) {
  counts[run(title, process.execPath, [path.join('node_modules', tool), ...args]) ? 'passed' : 'failed'] += 1;
}

/** A test run: the runner's own counts; a run that ends badly without a failed test is one failure. */
function suite(title, projects, ...more) {
  const report = path.join(folder, `${title}.json`);
  const names = projects.flatMap((name) => ['--project', name]);
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...names,
    ...more,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    '--silent',
  ];
  const isOk = run(title, process.execPath, args);
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
    counts.passed += numPassedTests;
    counts.failed += numFailedTests === 0 && !isOk ? 1 : numFailedTests;
    counts.skipped += numPendingTests;
  } catch {
    counts.failed += 1; // The runner ended before it could report.
  }
}

installPackages();
check('types', 'typescript/bin/tsc', '-p', '.');
check('types of the tests', 'typescript/bin/tsc', '-p', 'test');
check('lint and format', '@biomejs/biome/bin/biome', 'ci', '.');
check('unused code', 'knip/bin/knip.js');
check('build for Chromium', 'vite/bin/vite.js', 'build', '--mode', 'chromium', '--logLevel', 'warn');
check('build for Firefox', 'vite/bin/vite.js', 'build', '--mode', 'firefox', '--logLevel', 'warn');
// The runner would leave one core idle.
const everyCore = `--maxWorkers=${availableParallelism()}`;
suite('unit, view, rules and outside suites', ['unit', 'view', 'rules', 'outside'], everyCore);
for (const name of ['chromium', 'firefox']) {
  if (await ensureBrowser(name)) continue;
  if (process.env.CI) counts.failed += 1;
}
// Two browsers at a time: they wait more than they work. Only what measures has the machine to itself.
const twoAtATime = ['--fileParallelism', '--maxWorkers=2'];
suite('end to end', ['e2e'], ...twoAtATime);
suite('faults, a few rounds each', ['faults'], ...twoAtATime, '--exclude=test/faults/timing.test.ts');
suite('what a page can tell by the clock', ['faults'], 'test/faults/timing.test.ts');
rmSync(folder, { recursive: true, force: true });

const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exitCode = counts.failed > 0 ? 1 : 0;
