// Zips the two builds and the source. The same content gives the same bytes: names are sorted and times fixed.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';

const mtime = new Date(1980, 0, 1, 0, 0, 0);

function zip(name, folder, files) {
  const entries = files
    .sort()
    .map((file) => [file.split(path.sep).join('/'), [readFileSync(path.join(folder, file)), { mtime, level: 9 }]]);
  const bytes = zipSync(Object.fromEntries(entries));
  writeFileSync(`dist/${name}.zip`, bytes);
  console.log(`dist/${name}.zip  ${files.length} files, ${bytes.length} bytes`);
}

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => statSync(path.join(folder, file)).isFile());

for (const browser of ['chromium', 'firefox'])
  zip(`finders-fee-${browser}`, `dist/${browser}`, filesIn(`dist/${browser}`));
zip('finders-fee-source', '.', execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(Boolean));
