// Finds the browsers of this machine, or installs them.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const candidates = {
  chromium: ['chromium', 'chromium-browser'],
  firefox: ['firefox-esr', 'firefox'],
};

/** The path of a browser, or nothing. CHROMIUM and FIREFOX override it. */
export function findBrowser(name) {
  const named = process.env[name.toUpperCase()];
  if (named) return existsSync(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  for (const candidate of candidates[name])
    for (const folder of folders) if (existsSync(path.join(folder, candidate))) return path.join(folder, candidate);
  const bundles = {
    chromium: '/Applications/Chromium.app/Contents/MacOS/Chromium',
    firefox: '/Applications/Firefox.app/Contents/MacOS/firefox',
  };
  return existsSync(bundles[name]) ? bundles[name] : undefined;
}

/** Installs a missing browser, on Debian and Ubuntu as root. */
export function installBrowser(name) {
  const packages = { chromium: 'chromium', firefox: 'firefox-esr' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', packages[name], 'fonts-liberation', 'fonts-noto-color-emoji'], {
    stdio: 'ignore',
  });
}
