import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readImport } from '../../src/core/files/read-import.ts';
import { readCsv } from '../../src/core/text/read-csv.ts';
import { context } from '../support/records.ts';

const folder = path.join(process.env.OUTSIDE_SUITES ?? '', 'csv-spectrum');
const isThere = process.env.OUTSIDE_SUITES !== undefined && existsSync(folder);
/** This answer has another phone number than its question; the other judge reads the file the same way. */
const otherNumber = 'location_coordinates';
const names = isThere ? readdirSync(path.join(folder, 'csvs')).map((file) => file.replace('.csv', '')) : [];

// The suite is read where it is; without OUTSIDE_SUITES the test is skipped by name.
describe.runIf(isThere)('the spectrum of CSV', () => {
  it('has its cases', () => expect(names.length).toBeGreaterThanOrEqual(12));

  it.each(names)('%s', (name) => {
    const text = readFileSync(path.join(folder, 'csvs', `${name}.csv`), 'utf8');
    const found = [...readCsv(text, ',')].map(({ cells }) => cells);
    expect(found).toEqual(Papa.parse(text, { delimiter: ',', skipEmptyLines: true }).data);
    const [header, ...rows] = found;
    const read = rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [header?.[at], cell])));
    const answer = [JSON.parse(readFileSync(path.join(folder, 'json', `${name}.json`), 'utf8'))].flat();
    if (name !== otherNumber) expect(read).toEqual(answer);
    expect(readImport(text, `${name}.csv`, context)).toMatchObject({ ok: false, problem: { code: 'no-links' } });
  });
});
