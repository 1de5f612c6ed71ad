import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readImport } from '../../src/core/files/read-import.ts';
import { walkJson } from '../../src/core/files/walk-json.ts';
import { decodeText } from '../../src/core/text/decode-text.ts';
import { context } from '../support/records.ts';

const folder = path.join(process.env.OUTSIDE_SUITES ?? '', 'json-test-suite/test_parsing');
const isThere = process.env.OUTSIDE_SUITES !== undefined && existsSync(folder);
const files = isThere ? readdirSync(folder) : [];
const named = (letter: string) => files.filter((file) => file.startsWith(letter));

const walk = (file: string) => {
  const decoded = decodeText(readFileSync(path.join(folder, file)));
  if (!decoded.ok) return decoded.problem;
  // Whatever the walk finds, reading the file as an import answers and takes nothing.
  expect(readImport(decoded.value, file, context).ok).toBe(false);
  const steps = walkJson(decoded.value);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value.ok ? 'taken' : value.problem.code;
  }
};

// The suite is read where it is; without OUTSIDE_SUITES the test is skipped by name.
describe.runIf(isThere)('the suite of JSON texts', () => {
  it('has its cases', () => expect(files.length).toBeGreaterThanOrEqual(318));

  it.each(named('n_'))('refuses %s', (file) => {
    expect(walk(file)).not.toBe('taken');
  });

  it.each(named('y_'))('takes %s, unless a key is in it twice', (file) => {
    expect(walk(file)).toBe(file.startsWith('y_object_duplicated_key') ? 'repeated-key' : 'taken');
  });

  it.each(named('i_'))('answers to %s', (file) => {
    expect(['taken', 'not-text', 'half-character', 'too-deep']).toContain(walk(file));
  });
});
