// Runs all tests and checks, in one command:
//   npm test                                   every ring
//   npm test -- unit view                      only these rings, with what they need
//   npm test -- unit test/unit/flow -t copies  further arguments go to the test runner: paths and its own options
//   npm test -- test/unit/flow/copy.test.ts    the path tells the ring
// Ends with the names of failed tests, and one line with the sum of the runners' counts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { runChecks } from './checks.mjs';
import { ensureBrowser, installPackages } from './set-up.mjs';

/** Each ring with what it needs before it can run. `checks` are the tools that are not tests: compiler, linters, builds. */
const rings = {
  checks: { builds: true },
  unit: {},
  view: {},
  rules: { builds: true },
  outside: {},
  e2e: { builds: true, browsers: true },
  faults: { builds: true, browsers: true },
};

const words = process.argv.slice(2);
const isRing = (word) => Object.hasOwn(rings, word);
const first = words.findIndex((word) => !isRing(word));
const filter = first === -1 ? [] : words.slice(first);
const wanted = wantedRings();
const counts = { passed: 0, failed: 0, skipped: 0 };
/** The names of failed tests, each with the first line of its error. */
const failures = [];

installPackages();
if (wanted.some((ring) => rings[ring].builds))
  for (const { title, isOk, output } of await runChecks({ isAll: wanted.includes('checks') })) {
    counts[isOk ? 'passed' : 'failed'] += 1;
    if (!isOk) fail(title, output);
  }
if (wanted.some((ring) => rings[ring].browsers))
  for (const name of ['chromium', 'firefox']) {
    if ((await ensureBrowser(name)) || !process.env.CI) continue;
    counts.failed += 1;
    fail(name, 'The browser is missing.');
  }
const suites = wanted.filter((ring) => ring !== 'checks');
if (suites.length > 0) runSuites(suites);

if (failures.length > 0) console.log(`\nFailed:\n${failures.map((line) => `  ${line}`).join('\n')}`);
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exitCode = counts.failed > 0 ? 1 : 0;

function wantedRings() {
  const named = first === -1 ? words : words.slice(0, first);
  if (named.length > 0) return named;
  const [path = '-'] = filter;
  if (path.startsWith('-')) return Object.keys(rings);
  const ring = /^(?:\.\/)?test\/([^/]+)/.exec(path)?.[1] ?? '';
  if (existsSync(path) && isRing(ring)) return [ring];
  console.log(`"${path}" is no ring and no path of a test. The rings: ${Object.keys(rings).join(', ')}.`);
  process.exit(2);
}

/** Runs rings and adds up the runner's own counts. A run that ends badly without a failed test counts as one failure. */
function runSuites(names) {
  const folder = mkdtempSync(path.join(tmpdir(), 'finders-fee-test-'));
  const report = path.join(folder, 'report.json');
  // Timing tests are a project of their own, because they need the machine to themselves.
  const projects = names.flatMap((name) => (name === 'faults' ? ['faults', 'clock'] : [name]));
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...projects.flatMap((name) => ['--project', name]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      '--silent=true',
      ...filter,
    ],
    { stdio: 'inherit' },
  );
  let failed = 0;
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    counts.passed += numPassedTests;
    counts.skipped += numPendingTests;
    failed = numFailedTests;
    for (const { name, status: came, message, assertionResults } of testResults) {
      const file = path.relative('.', name);
      const tests = assertionResults.filter((one) => one.status === 'failed');
      for (const { ancestorTitles, title, failureMessages } of tests)
        fail([file, ...ancestorTitles, title].join(' > '), failureMessages.join('\n'));
      if (came === 'failed' && tests.length === 0) fail(file, message);
    }
  } catch {
    fail(names.join(', '), 'The runner ended before it could report.');
  }
  if (status !== 0 && failures.length === 0) fail(names.join(', '), 'The runner failed outside of every test.');
  counts.failed += status !== 0 ? Math.max(failed, 1) : failed;
  rmSync(folder, { recursive: true, force: true });
}

function fail(name, why) {
  const line = stripVTControlCharacters(why)
    .split('\n')
    .map((one) => one.trim())
    .find((one) => one !== '');
  failures.push(`${name}: ${line ?? 'no reason given'}`);
}
