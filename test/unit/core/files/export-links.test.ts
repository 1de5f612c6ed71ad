import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvParts, jsonParts, linksToCsv, linksToJson } from '../../../../src/core/files/export-links.ts';
import type { LinkRecord } from '../../../../src/core/library/link-record.ts';
import { csvCell, fromCsvCell } from '../../../../src/core/text/csv.ts';
import { anyRecord, aRecord } from '../../../support/records.ts';

const read = (csv: string) => Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });

describe('CSV', () => {
  it('has everything a person wants, each in its column', () => {
    const csv = linksToCsv([
      aRecord({
        labels: ['spring', 'blog'],
        note: 'Said "yes",\ntwice',
        price: { minor: 15000, currency: 'EUR' },
        commission: { minor: 9_007_199_254_740_991, currency: 'EUR' },
        timesUsed: 3,
      }),
    ]);
    const { data, errors } = read(csv);
    expect(errors).toEqual([]);
    expect(data).toEqual([
      {
        'Tracking link':
          'https://upwork.pxf.io/c/1234567/1062918/13634?subId1=blog&u=https%3A%2F%2Fwww.upwork.com%2Fhire%2Fphp-developers%2F',
        'Landing page': 'https://www.upwork.com/hire/php-developers/',
        Title: 'PHP developers',
        Marketplace: 'talent',
        Kind: 'hire-skill',
        'Sub ID 1': 'blog',
        'Sub ID 2': '',
        'Sub ID 3': '',
        'Shared ID': '',
        Labels: 'spring; blog',
        Note: 'Said "yes",\ntwice',
        Price: '150.00',
        'Price up to': '',
        Per: 'hour',
        Currency: 'EUR',
        Estimate: '90071992547409.91',
        'Estimate up to': '',
        Made: '2026-09-21T14:13:20.000Z',
        'Last used': '2026-09-21T14:13:20.000Z',
        'Times used': '3',
        'Last channel': 'copy',
        'Last format': 'url',
        Confirmed: 'yes',
      },
    ]);
    expect(csv.match(/\r\n/g)).toHaveLength(2);
  });

  it('leaves cells without a value empty, and accepts invalid times', () => {
    const record = aRecord({ title: '', labels: [], uses: [], timesUsed: 0, madeAt: 9e15, usedAt: -9e15 });
    const row = read(linksToCsv([record])).data[0] ?? {};
    const empty = ['Title', 'Labels', 'Note', 'Price', 'Currency', 'Estimate', 'Made', 'Last used', 'Confirmed'];
    expect(empty.map((name) => row[name])).toEqual(empty.map(() => ''));
  });

  it('no cell runs as a formula in a spreadsheet, and negative numbers stay numbers', () => {
    const titles = ['=HYPERLINK("https://evil.example")', '+1', '@SUM(A1)', "'=1", '-20 % off'];
    const csv = linksToCsv(titles.map((title) => aRecord({ title })));
    expect(read(csv).data.map((row) => row.Title)).toEqual(titles.map((title) => `'${title}`));
    // A spreadsheet may also separate cells by tabs, so the text after one is made safe too.
    expect(read(linksToCsv([aRecord({ title: '\t=1' })])).data[0]?.Title).toBe("'\t'=1");
    expect(read(linksToCsv([aRecord({ title: '-20.5' })])).data[0]?.Title).toBe('-20.5');
  });

  it('begins with a byte order mark only if asked', () => {
    expect(linksToCsv([]).startsWith('Tracking link,')).toBe(true);
    expect(linksToCsv([], { bom: true }).startsWith('\ufeffTracking link,')).toBe(true);
  });

  it('a cell that was made safe is read back unchanged', () => {
    const cell = fc.string({ unit: fc.constantFrom("'", '=', '-', '1', '＝', '\t', ' ', '\0', 'a') });
    fc.assert(
      fc.property(cell, (text) => {
        const [[read = ''] = []] = Papa.parse<string[]>(csvCell(text) || '""', { delimiter: ',' }).data;
        expect(fromCsvCell(read)).toBe(text);
      }),
    );
  });
});

it('JSON contains every record completely, with its version and its kind of file', () => {
  fc.assert(
    fc.property(fc.array(anyRecord), (records) => {
      const file = JSON.parse(linksToJson(records, 1_790_000_000_000));
      expect(file.finders_fee_links).toEqual({ version: 1, at: '2026-09-21T14:13:20.000Z' });
      expect(file.links).toEqual(records.map((data) => ({ version: 2, data })));
    }),
  );
});

it('lone surrogates are replaced, because no reader would accept the file', () => {
  const record = aRecord({ title: 'half \ud83d', labels: ['\ude00'] });
  expect(JSON.parse(linksToJson([record], 0)).links[0].data).toMatchObject({
    title: 'half \ufffd',
    labels: ['\ufffd'],
  });
  expect(linksToCsv([record])).toContain('half \ufffd');
});

it('comes in parts, so that a page can work in between', () => {
  const records: LinkRecord[] = Array.from({ length: 2500 }, () => aRecord({}));
  expect([...csvParts(records)].map((part) => part.split('\r\n').length - 1)).toEqual([1, 1000, 1000, 500]);
  expect([...jsonParts(records, 0)].map((part) => part.split('\n').length - 1)).toEqual([0, 1000, 1000, 500, 2]);
});
