// Lays the policies of an organisation for the browsers of a test, and for no other.
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from './find-browser.mjs';

const folder = '/etc/chromium/policies/managed';

/** Whether this user may write Chromium's policies. */
export function canLayPolicies() {
  let nearest = folder;
  while (!existsSync(nearest)) nearest = path.dirname(nearest);
  try {
    accessSync(nearest, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A copy of the package for Chromium with a policy of its own: the id of an unpacked extension follows from its folder.
 * `lay` changes the policy, also while the browser runs.
 */
export function chromiumWithPolicy(policy) {
  const dist = realpathSync(mkdtempSync(path.join(tmpdir(), 'finders-fee-managed-')));
  cpSync('dist/chromium', dist, { recursive: true });
  const digits = createHash('sha256').update(dist).digest('hex').slice(0, 32);
  const id = [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
  const file = path.join(folder, `${path.basename(dist)}.json`);
  const lay = (next) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: next } } }));
    utimesSync(file, 0, 0); // Chromium waits some seconds before it reads a file that has just been written.
  };
  lay(policy);
  return {
    dist,
    lay,
    remove: () => {
      rmSync(file, { force: true });
      rmSync(dist, { recursive: true, force: true });
    },
  };
}

/** A Firefox of links to the installed one, beside which its own `policies.json` lies. */
export function firefoxWithPolicy(policy) {
  const installed = realpathSync(findBrowser('firefox'));
  const own = mkdtempSync(path.join(tmpdir(), 'finders-fee-managed-'));
  for (const name of readdirSync(path.dirname(installed)).filter((one) => one !== 'distribution'))
    symlinkSync(path.join(path.dirname(installed), name), path.join(own, name));
  // Firefox looks beside the file that runs, so this one is no link.
  const executablePath = path.join(own, path.basename(installed));
  rmSync(executablePath);
  copyFileSync(installed, executablePath);
  mkdirSync(path.join(own, 'distribution'));
  const policies = { '3rdparty': { Extensions: { '@finders-fee': policy } } };
  writeFileSync(path.join(own, 'distribution', 'policies.json'), JSON.stringify({ policies }));
  return { executablePath, remove: () => rmSync(own, { recursive: true, force: true }) };
}
