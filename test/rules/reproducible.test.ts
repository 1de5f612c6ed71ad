import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';

const work = mkdtempSync(path.join(tmpdir(), 'finders-fee-reproducible-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Builds what git knows in a folder of its own, and gives the zip's bytes. */
function buildIn(folder: string, env: Record<string, string>, version = '1.2.3'): Buffer {
  const root = path.join(work, folder);
  mkdirSync(root, { recursive: true });
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const file of files.split('\0').filter((name) => /^(?:src|public|scripts|[^/]+$)/.test(name) && name !== ''))
    cpSync(file, path.join(root, file));
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
  execFileSync(process.execPath, ['scripts/release/build-for-amo.mjs', version], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'pipe',
  });
  return readFileSync(path.join(root, 'dist/finders-fee-firefox.zip'));
}

it('the Firefox package has the same bytes from another folder, time zone and locale', () => {
  const one = buildIn('a', { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
  const other = buildIn('ein anderer Ort/ü', { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
  expect(other.equals(one)).toBe(true);
  expect(buildIn('version', { TZ: 'UTC' }, '1.2.4').equals(one), 'the version is in the bytes').toBe(false);
});

it('the line that explains the warning of innerHTML is the only one that sets it', () => {
  const file = 'node_modules/preact/src/diff/index.js';
  const lines = readFileSync(file, 'utf8').split('\n');
  const at = lines.flatMap((line, index) => (/\.innerHTML = /.test(line) ? [index + 1] : []));
  expect(at).toHaveLength(1);
  expect(readFileSync('SOURCE_CODE_REVIEW.md', 'utf8')).toContain(`line ${at[0]} of \`${file}\``);
});
