// Tries every fault in full, and everything else that `npm test` only tries in part; prints the result of each fault.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, ensureBrowser, installPackages } from './set-up.mjs';

installPackages();
for (const name of ['chromium', 'firefox']) {
  if (!(await ensureBrowser(name))) process.exit(1);
  build(name);
}
const folder = mkdtempSync(path.join(tmpdir(), 'finders-fee-faults-'));
const file = path.join(folder, 'figures.jsonl');
const projects = ['unit', 'rules', 'faults', 'clock'].flatMap((name) => ['--project', name]);
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', ...projects, ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, CI: 'true', SIZES: 'full', FAULTS_FILE: file } },
);
if (existsSync(file)) {
  console.log(`\n${'fault'.padEnd(52)} ${'rounds'.padStart(7)}   outcome`);
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { fault, tried, outcome } = JSON.parse(line);
    console.log(`${fault.padEnd(52)} ${String(tried).padStart(7)}   ${outcome}`);
  }
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = status ?? 1;
