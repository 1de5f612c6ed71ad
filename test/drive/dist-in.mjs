import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pseudoCatalog } from './pseudo-words.mjs';

/**
 * A copy of a built package that speaks `language` in a browser that speaks English: a tag such as `pt-BR`, or `pseudo`.
 * It is deleted when the process ends.
 */
export function distIn(language, dist) {
  const copy = mkdtempSync(path.join(tmpdir(), 'finders-fee-language-'));
  process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
  cpSync(dist, copy, { recursive: true });
  const read = (folder) => JSON.parse(readFileSync(path.join(dist, '_locales', folder, 'messages.json'), 'utf8'));
  const catalog = language === 'pseudo' ? pseudoCatalog(read('en')) : read(language.replace('-', '_'));
  writeFileSync(path.join(copy, '_locales/en/messages.json'), JSON.stringify(catalog));
  return copy;
}
