// What all commands need before they can run: the packages of the lockfile, and a browser. Uses only Node.
import { execFileSync, execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.installed';

/** Installs the packages of the lockfile, unless exactly these are installed. */
export function installPackages() {
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing packages …');
  execSync('npm ci --no-audit --no-fund', { stdio: 'inherit' });
  writeFileSync(stamp, wanted);
}

/**
 * Makes sure that a browser is installed: installs it on Debian and Ubuntu as root, otherwise says what to install.
 * Returns whether it is there.
 */
export async function ensureBrowser(name) {
  const { findBrowser, installBrowser } = await import('../test/drive/find-browser.mjs');
  if (findBrowser(name)) return true;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log(`Installing ${name} …`);
    try {
      installBrowser(name);
    } catch (error) {
      console.log(`apt-get could not install ${name}: ${error.message}`);
    }
    if (findBrowser(name)) return true;
  }
  console.log(
    name === 'chromium'
      ? 'Chromium is missing: install it (Debian: apt-get install chromium; macOS: brew install --cask chromium) or set CHROMIUM to its path.'
      : 'Firefox is missing: install it (Debian: apt-get install firefox-esr; elsewhere from mozilla.org) or set FIREFOX to its path.',
  );
  return false;
}

/** Builds the extension for one browser. */
export function build(name) {
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', name, '--logLevel', 'warn'], {
    stdio: 'inherit',
  });
}
