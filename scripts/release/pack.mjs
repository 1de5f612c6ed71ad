// Builds and zips. The same content gives the same bytes on every machine: names sorted by their characters, times fixed,
// files compressed by a library of the lockfile, nothing from the path, the locale, the time zone or Node's version.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';

// Zips keep local time, so the date is made and read in the same zone.
const mtime = new Date(1980, 0, 1, 0, 0, 0);

/** Builds the package for a browser into dist/, with a version other than that of the sources where one is given. */
export function build(browser, version, root = '.') {
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', browser, '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', ...(version ? { RELEASE_VERSION: version } : {}) },
  });
}

/** Zips what was built for a browser, and says where the zip is. */
export function packBrowser(browser, root = '.') {
  const folder = path.join(root, 'dist', browser);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(path.join(folder, file)).isFile(),
  );
  return writeZip(
    root,
    browser,
    files.map((file) => [file, readFileSync(path.join(folder, file))]),
  );
}

/** Zips every file that git knows. With a version, the manifest in the zip says it, so that a build of the zip does too. */
export function packSource(version, root = '.') {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  const contentOf = (file) => {
    const content = readFileSync(path.join(root, file));
    return file === 'manifest.json' && version ? Buffer.from(stamp(content.toString(), version)) : content;
  };
  return writeZip(
    root,
    'source',
    files.map((file) => [file, contentOf(file)]),
  );
}

/** A manifest with another version. Everything else stays character for character. */
export function stamp(manifest, version) {
  const stamped = manifest.replace('"version": "0.0.0"', `"version": "${version}"`);
  if (stamped === manifest && version !== '0.0.0') throw new Error('The manifest does not say version 0.0.0.');
  return stamped;
}

function writeZip(root, name, files) {
  const entries = files
    .map(([file, content]) => [file.split(path.sep).join('/'), content])
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([file, content]) => [file, [content, { mtime, level: 9 }]]);
  const bytes = zipSync(Object.fromEntries(entries));
  const target = path.join('dist', `finders-fee-${name}.zip`);
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  writeFileSync(path.join(root, target), bytes);
  console.log(`${target}  ${files.length} files, ${bytes.length} bytes`);
  return target;
}
