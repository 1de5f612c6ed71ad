import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packCatalogs, readCatalogs } from '../../scripts/pack-words.mjs';
import { pseudoCatalog } from './pseudo-words.mjs';

/** A copy of a built package, and a way to give it a version. It is deleted when the process ends. */
export function distOf(version, dist) {
  const copy = mkdtempSync(path.join(tmpdir(), 'finders-fee-version-'));
  process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
  cpSync(dist, copy, { recursive: true });
  const file = path.join(copy, 'manifest.json');
  const setVersion = (to) =>
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version: to }));
  setVersion(version);
  return { folder: copy, setVersion };
}

/**
 * A copy of a built package that speaks `language` in a browser that speaks English: a tag such as `pt-BR`, or `pseudo`.
 * It is deleted when the process ends.
 */
export function distIn(language, dist) {
  const copy = mkdtempSync(path.join(tmpdir(), 'finders-fee-language-'));
  process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
  cpSync(dist, copy, { recursive: true });
  const file = path.join(copy, '_locales/en/messages.json');
  const english = JSON.parse(readFileSync(file, 'utf8'));
  const catalogs = readCatalogs();
  const all = packCatalogs({ ...catalogs, pseudo: pseudoCatalog(catalogs.en) });
  writeFileSync(file, JSON.stringify({ ...english, ...all[language.replace('-', '_')] }));
  return copy;
}
