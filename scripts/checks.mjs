// The checks besides the tests: the compiler, the linters, the builds, the lockfile. They run in parallel, one for each
// core.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';

/** Runs a Node program and keeps its output. */
const node = (script, ...args) => run(process.execPath, [path.join('node_modules', script), ...args]);
const build = (browser) => node('vite/bin/vite.js', 'build', '--mode', browser, '--logLevel', 'warn');

/** In order of their start. The entries of `builds` are also made for the rings that read the packages. */
const builds = [
  ['build for Firefox', () => build('firefox')],
  ['build for Chromium', () => build('chromium')],
];
const others = [
  ['types', () => node('typescript/bin/tsc', '-p', '.')],
  ['types of the tests', () => node('typescript/bin/tsc', '-p', 'test')],
  ['lint and format', () => node('@biomejs/biome/bin/biome', 'ci', '.')],
  ['unused code', () => node('knip/bin/knip.js')],
  ['lockfile', checkLockfile],
];
const afterBuilds = [['lint of the store', lintPackage]];

/** Builds the packages and, with `isAll`, runs all other checks. */
export async function runChecks({ isAll }) {
  const made = await inLanes([...builds, ...(isAll ? others : [])]);
  return [...made, ...(isAll ? await inLanes(afterBuilds) : [])];
}

async function inLanes(checks) {
  const results = [];
  const waiting = [...checks];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [title, check] = next;
      const started = Date.now();
      const { isOk, output } = await check();
      console.log(`== ${title}: ${isOk ? 'ok' : 'failed'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      if (!isOk) console.log(output);
      results.push({ title, isOk, output });
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return results;
}

/** The linter of Firefox's store finds no error, and only warnings that SOURCE_CODE_REVIEW.md explains. */
async function lintPackage() {
  const { output } = await node('web-ext/bin/web-ext.js', 'lint', '--source-dir', 'dist/firefox', '--output', 'json');
  const { errors, warnings } = JSON.parse(output.slice(output.indexOf('{')));
  const explained = readFileSync('SOURCE_CODE_REVIEW.md', 'utf8');
  const codes = [...new Set(warnings.map(({ code }) => code))].sort();
  const problems = [
    ...errors.map(({ code, message, file }) => `${file}: ${code}: ${message}`),
    ...codes
      .filter((code) => !explained.includes(`\`${code}\``))
      .map((code) => `${code} is not in SOURCE_CODE_REVIEW.md`),
    ...expectedWarnings.filter((code) => !codes.includes(code)).map((code) => `${code} is warned of no more`),
  ];
  return { isOk: problems.length === 0, output: problems.join('\n') };
}
const expectedWarnings = ['UNSAFE_VAR_ASSIGNMENT', 'UNSUPPORTED_API'];

/** The lockfile agrees with package.json. Runs in a folder of its own, because npm would use the packages installed here. */
async function checkLockfile() {
  const folder = mkdtempSync(path.join(tmpdir(), 'finders-fee-lockfile-'));
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) cpSync(file, path.join(folder, file));
  const result = await run('npm', ['ci', '--dry-run', '--ignore-scripts'], folder);
  rmSync(folder, { recursive: true, force: true });
  return result;
}

function run(command, args, cwd = '.') {
  return new Promise((done) => {
    let output = '';
    const child = spawn(command, args, { cwd, shell: command === 'npm' && process.platform === 'win32' });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    child.on('error', (error) => done({ isOk: false, output: String(error) }));
    child.on('close', (code) => done({ isOk: code === 0, output }));
  });
}
