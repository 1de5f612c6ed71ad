import { describe, expect, it } from 'vitest';
import { decodeReport } from '../../../../../src/core/earnings/decode-report.ts';
import { reportSteps } from '../../../../../src/core/earnings/read-report.ts';
import { rowSteps } from '../../../../../src/core/earnings/read-rows.ts';
import { allSteps } from '../../../../../src/core/progress.ts';
import { listingOf, problemOf, readingOf, reportText, unitsOf } from '../../../../support/reports.ts';

const two = [{}, { 'Action Earnings': '10.50', 'Sub Id 1': 'café' }];
const plain = listingOf(two);
const codesOf = (text: string) => readingOf(text).warnings.map(({ code }) => code);
const earned = (text: string) => unitsOf(readingOf(text).actions.map(({ commission }) => commission));

describe('11 encodings', () => {
  const utf16 = (littleEndian: boolean) => {
    const view = new DataView(new ArrayBuffer(2 * (plain.length + 1)));
    for (const [at, char] of [...`\ufeff${plain}`].entries()) view.setUint16(2 * at, char.charCodeAt(0), littleEndian);
    return new Uint8Array(view.buffer);
  };
  it.each<[string, Uint8Array, boolean]>([
    ['UTF-8', new TextEncoder().encode(plain), false],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${plain}`), false],
    ['UTF-16, little-endian', utf16(true), false],
    ['UTF-16, big-endian', utf16(false), false],
    ['Windows-1252, with a note', Uint8Array.from(plain, (char) => char.charCodeAt(0)), true],
  ])('%s', (_, bytes, isGuessed) => {
    const decoded = decodeReport(bytes);
    expect(decoded.isGuessed).toBe(isGuessed);
    expect(readingOf(decoded.text).actions[1]?.subIds.subId1).toBe('café');
  });
});

describe('12 separators, 13 text above the header', () => {
  it.each([
    ['a comma', plain],
    ['a semicolon', listingOf(two, { separator: ';' })],
    ['a tab', listingOf(two, { separator: '\t' })],
    ['a bar', listingOf(two, { separator: '|' })],
    ['a line that names it', `sep=;\r\n${listingOf(two, { separator: ';', end: '\r\n' })}`],
    ['a line that names it, with a byte order mark', `\ufeffsep=;\n${listingOf(two, { separator: ';' })}`],
    ['title lines and blank ones', `Advanced Action Listing\n08/01/2026 - 08/31/2026\n\n${plain}`],
    ['titles with commas', `"Report, of August",,,\nby me,,,\n,,,\n${plain}`],
    ['ninety lines', `${'Title\n'.repeat(90)}${plain}`],
    ['blank lines between rows', plain.replaceAll('\n', '\n\n')],
    ['lines that end with CR', plain.replaceAll('\n', '\r')],
    [
      'rows that a spreadsheet made single cells of',
      plain
        .split('\n')
        .map((line) => (line ? `"${line.replaceAll('"', '""')}"` : ''))
        .join('\n'),
    ],
    ['one such row among others', plain.replace(/^(.*10\.50.*)$/m, '"$1"')],
    ['quotes around every cell', plain.replace(/[^,\n]+/g, '"$&"')],
  ])('%s', (_, text) => {
    expect(earned(text)).toBe(94.5);
  });

  it('finds no header below the first hundred lines', () => {
    expect(problemOf(`${'Title\n'.repeat(120)}${plain}`)?.code).toBe('unknown-columns');
  });
});

describe('14 columns with the same name', () => {
  const doubled = (second: string) =>
    `Action Id,Action Date,Status,Action Earnings,Action Earnings\n13634.1.1,2026-08-03,Pending,84.00,${second}\n`;
  it('refuses a comparison of two periods', () => {
    expect(problemOf(doubled('70.00'))).toEqual({ code: 'compared-periods', line: 2, column: 'Action Earnings' });
  });
  it('accepts equal values', () => {
    expect(earned(doubled('84.00'))).toBe(84);
  });
  it('refuses it in a grouped report too', () => {
    expect(problemOf('Sub Id 1,Clicks,Clicks,Actions,Action Earnings\nblog,10,8,1,84.00\n')?.code).toBe(
      'compared-periods',
    );
  });
  it.each([
    'Clicks (Previous Period)',
    'Previous Clicks',
    'Clicks % Change',
    'Change in Action Earnings',
    'Clicks Comparison',
    'Sale Amount Prior',
  ])('a header of another period: %s', (header) => {
    expect(problemOf(`Sub Id 1,Clicks,Actions,${header}\nblog,10,1,9\n`)).toEqual({
      code: 'compared-periods',
      line: 1,
      column: header,
    });
  });
  it('accepts a double column that is not needed', () => {
    expect(
      earned('Action Id,Action Date,Status,Action Earnings,Brand,Brand\n13634.1.1,2026-08-03,Pending,84.00,a,b\n'),
    ).toBe(84);
    expect(
      earned('Action Id,Action Date,Status,Action Earnings,OID,OID\n13634.1.1,2026-08-03,Pending,84.00,a,b\n'),
    ).toBe(84);
  });
});

describe('15 spellings of headers, 16 other languages', () => {
  it.each([
    'Action ID,Action Date,STATUS,Action Earnings,SubId1',
    ' Action_Id , Action\u00a0Date ,status,action earnings,pubsubid1_',
    'ActionId,ActionDate,Status,Payout,PubSubId1',
    'action-id,action.date,Status ,Commission,Sub ID 1',
    'Action Id,EventDate,State,Earnings,Subid1',
  ])('%s', (header) => {
    const { actions } = readingOf(`${header}\n13634.1.1,2026-08-03,Pending,84.00,blog\n`);
    expect(actions).toMatchObject([
      { id: '13634.1.1', stage: 'pending', commission: { tenThousandths: 840_000 }, subIds: { subId1: 'blog' } },
    ]);
  });

  it('a clear column takes precedence over one with an older name', () => {
    expect(
      earned('Action Id,Action Date,Status,Payout,Action Earnings\n13634.1.1,2026-08-03,Pending,1.00,84.00\n'),
    ).toBe(84);
  });

  const localised = reportText('more/localised-headers-guess.csv');
  it('unknown headers are listed and asked about', () => {
    expect(problemOf(localised)).toMatchObject({
      code: 'columns-missing',
      missing: ['id', 'date', 'commission'],
      headers: expect.arrayContaining(['Aktions-ID']),
    });
    expect(problemOf('Numéro,Jour,État\n13634.1.1,2026-08-03,Pending\n')).toEqual({
      code: 'unknown-columns',
      headers: ['Numéro', 'Jour', 'État'],
    });
  });

  const columns = {
    'Aktions-ID': 'Action Id',
    Aktionsdatum: 'Action Date',
    Aktionseinnahmen: 'Action Earnings',
    Verkaufsbetrag: 'Sale Amount',
    'Geteilte ID': 'Shared Id',
  };
  it.each([
    ['header to column', columns],
    ['column to header', Object.fromEntries(Object.entries(columns).map(([one, other]) => [other, one]))],
    [
      'header to what it is for',
      {
        'aktions id': 'id',
        aktionsdatum: 'date',
        Aktionseinnahmen: 'commission',
        Verkaufsbetrag: 'sale',
        'Geteilte-ID': 'sharedId',
      },
    ],
  ])('follows the mapping: %s', (_, mapping) => {
    const { actions, warnings } = readingOf(localised, { mapping });
    expect(actions.map(({ id, stage, word, actionDate }) => [id, stage, word, actionDate])).toEqual([
      ['13634.24117.100001', 'unknown', 'Ausstehend', '2026-08-03T09:14'],
      ['13634.24117.100004', 'unknown', 'Storniert', '2026-08-11T16:45'],
    ]);
    expect(actions.map(({ sale, subIds }) => [sale?.tenThousandths, subIds.sharedId])).toEqual([
      [1_200_000, undefined],
      [-2_500_000, 'q3'],
    ]);
    expect(warnings).toContainEqual({ code: 'unknown-status', count: 2 });
  });

  it('words for stages can be mapped too', () => {
    const { actions } = readingOf(localised, { mapping: { ...columns, Ausstehend: 'Pending', Storniert: 'reversed' } });
    expect(
      actions.map(({ stage, commission, lost }) => [stage, commission.tenThousandths, lost?.tenThousandths]),
    ).toEqual([
      ['pending', 840_000, undefined],
      ['reversed', 0, -1_500_000],
    ]);
  });
});

describe('17 rows that are not actions, 18 several tables', () => {
  it.each([
    ['Total', 'Total,,,,240.00,94.50,,'],
    ['Grand Total', ',,Grand Total,,240.00,94.50,,'],
    ['Summe', 'Summe,,,,240.00,94.50,,'],
    ['numbers alone', ',,,,240.00,94.50,,'],
    ['numbers with a currency', ',,,,$240.00,$94.50,,'],
  ])('a row of totals is a checksum: %s', (_, total) => {
    const { actions, checksums, isWhole, refused } = readingOf(`${plain}${total}\n`);
    expect([actions.length, isWhole, refused]).toEqual([2, true, []]);
    expect(checksums).toEqual([
      { column: 'sale', sum: 2_400_000, total: 2_400_000 },
      { column: 'commission', sum: 945_000, total: 945_000 },
    ]);
  });

  it('a repeated header and rows of commas are not actions', () => {
    const [header = ''] = plain.split('\n');
    const { actions, refused } = readingOf(
      `${plain}${header}\n${',,,,,,,\n'}${plain.split('\n')[1]?.replace('200001', '200009')}\n`,
    );
    expect([actions.length, refused]).toEqual([3, []]);
  });

  it('joined files have one total each', () => {
    const whole = (id: string) => `${listingOf([{ 'Action Id': id }])}Total,,,,120.00,84.00,,\n`;
    expect(readingOf(whole('13634.1.1') + whole('13634.1.2'))).toMatchObject({
      actions: [{}, {}],
      isWhole: true,
      warnings: [],
    });
    const clicks = 'Sub Id 1,Clicks,Actions,Action Earnings\nblog,10,1,84.00\nTotal,10,1,84.00\n';
    expect(readingOf(clicks + clicks).clicks).toHaveLength(2);
  });

  it('a row without an id that is not a total is refused', () => {
    expect(readingOf(`${plain},2026-08-03,Upwork,Pending,1.00,1.00,,\n`).refused).toEqual([
      { line: 4, reason: 'no-id' },
    ]);
  });

  it('a second table ends the report', () => {
    const text = `${plain}\nCampaign,Clicks,Actions,Sale Amount,Action Earnings,Status,Ad,Promo Code\nUpwork,10,1,1.00,1.00,x,y,z\n`;
    expect(readingOf(text)).toMatchObject({ isWhole: false, actions: [{}, {}], warnings: [{ code: 'second-table' }] });
  });

  it('a report on payments is refused by its name', () => {
    expect(problemOf(reportText('more/withdrawal-details-guess.csv'))).toEqual({ code: 'finance-report', line: 1 });
  });
});

describe('19 truncated files', () => {
  it.each([
    ['in a quoted cell', `${plain}13634.24117.200003,2026-08-03 10:00:00,"Upwo`, 4],
    ['in a row', `${plain}13634.24117.2000`, 4],
    ['in an amount', `${plain}13634.24117.200003,2026-08-03 10:00:00,Upwork,Pending,12`, 4],
  ])('%s: complete rows are read, and the rest is reported', (_, text, line) => {
    const { actions, refused, isWhole } = readingOf(text);
    expect([actions.length, refused, isWhole]).toEqual([2, [{ line, reason: 'cut-off' }], false]);
  });

  it('rows that all end early were written that way', () => {
    const { actions, isWhole } = readingOf(
      'Action Id,Action Date,Status,Action Earnings,Sub Id 1,Sub Id 2\n13634.1.1,2026-08-03,Pending,84.00,blog\n13634.1.2,2026-08-03,Pending,84.00\n',
    );
    expect([actions.length, isWhole]).toEqual([2, true]);
  });

  it('a different total is reported; a cent is rounding', () => {
    expect(readingOf(`${plain}Total,,,,240.00,120.00,,\n`)).toMatchObject({
      isWhole: false,
      warnings: [{ code: 'total-differs' }],
    });
    expect(codesOf(`${plain}Total,,,,240.00,94.51,,\n`)).toEqual([]);
  });

  it('a download with the maximum number of rows may be incomplete', () => {
    const text = listingOf(Array.from({ length: 20_000 }, () => ({})));
    expect(readingOf(text)).toMatchObject({ isWhole: false, warnings: [{ code: 'row-limit' }] });
    expect(codesOf(text.slice(0, text.lastIndexOf('13634')))).toEqual([]);
  });
});

describe('20 rows from a spreadsheet', () => {
  const header = ['Action Date', 'Action Id', 'Brand', 'Status', 'Sale Amount', 'Action Earnings', 'Sub Id 1'];
  const rows = (...cells: string[][]) => [header, ...cells].map((one, at) => ({ line: at + 1, cells: one }));
  const read = (list: ReturnType<typeof rows>, more = {}) => {
    const answer = allSteps(rowSteps(list, { now: Date.UTC(2026, 8, 20), ...more }));
    return answer.ok ? answer.value : answer.problem;
  };
  it.each([
    ['serials', '46237.385', {}, '2026-08-03T09:14:24'],
    ['whole days', '46237', {}, '2026-08-03'],
    ['serials from 1904', '44775.385', { date1904: true }, '2026-08-03T09:14:24'],
    ['text', '2026-08-03 09:14:22', {}, '2026-08-03 09:14:22'],
  ])('dates as %s', (_, date, more, expected) => {
    expect(read(rows([date, '13634.1.1', 'Upwork', 'Pending', '120', '84', 'blog']), more)).toMatchObject({
      actions: [{ actionDate: expected, commission: { tenThousandths: 840_000 } }],
    });
  });
  it('serials and text in one column mean damage', () => {
    const list = rows(
      ['46237.385', '13634.1.1', 'Upwork', 'Pending', '120', '84', ''],
      ['08/13/2026 10:10 AM', '13634.1.2', 'Upwork', 'Pending', '120', '84', ''],
    );
    expect(read(list)).toMatchObject({ actions: [], partial: [{}, {}] });
  });
  it('a last row of sums without a brand is a total', () => {
    expect(
      read(rows(['46237.385', '13634.1.1', 'Upwork', 'Pending', '120', '84', ''], ['', '', '', '', '120', '84', ''])),
    ).toMatchObject({ actions: [{}], refused: [], checksums: [{}, {}] });
  });
});

describe('21 other files', () => {
  it.each([
    ['', 'empty-file'],
    [' \n\n', 'empty-file'],
    ['\ufeff', 'empty-file'],
    ['%PDF-1.7\n', 'pdf'],
    ['PK\x03\x04\x14', 'excel-file'],
    ['ÐÏ\x11à¡±', 'excel-file'],
    ['<!DOCTYPE html><html>', 'web-page'],
    ['\n <html lang="en">', 'web-page'],
    ['<?xml version="1.0"?><a/>', 'xml'],
    ['a\0b\0c', 'not-text'],
    ['Dear partner, your report is ready.', 'unknown-columns'],
    ['{"Actions": [', 'half-file'],
    ['{"Actions": nothing}', 'broken-json'],
    ['[1, 2]', 'another-report'],
    ['[[1], [2]]', 'another-report'],
    ['["a"]', 'another-report'],
    ['[{"a": 1}]', 'another-report'],
    ['{}', 'another-report'],
    ['Paystub Id,Date,Amount\n1,2026-08-03,5.00\n', 'finance-report'],
    ['Ad,Ad Id,Clicks,Actions\nBanner,1,10,1\n', 'another-report'],
  ])('%j is %s', (text, code) => {
    expect(problemOf(text)?.code).toBe(code);
  });
  it('an answer is recognised by its first character, whatever its name', () => {
    const { actions } = readingOf(reportText('api-actions-page-1.json'), { name: 'actions.csv' });
    expect(actions).toHaveLength(6);
  });
});

describe('22 answers, 23 pages', () => {
  const action = {
    Id: '13634.1.1',
    CampaignId: '13634',
    State: 'PENDING',
    Payout: '84.00',
    Amount: '120.00',
    Currency: 'USD',
    EventDate: '2026-08-03T09:14:22-04:00',
    SubId1: 'blog',
  };
  const listed = { Action_Id: '13634.1.1', Action_Date: '2026-08-03', Status: 'Pending', Payout: 84, SubId1: 'blog' };
  it.each<[string, unknown]>([
    ['Actions', { Actions: [action] }],
    ['Records', { Records: [listed] }],
    ['a bare list', [listed]],
    ['a bare list of actions', [action]],
    ['one object in place of a list', { Actions: action }],
    ['one object inside another', { Actions: { Action: action } }],
    ['a list inside an object', { Actions: { Action: [action] } }],
    ['one action alone', action],
    [
      'pages in a list',
      [
        { '@total': '1', Actions: [] },
        { '@total': '1', Actions: [action] },
      ],
    ],
    ['with what is null', { Actions: [{ ...action, SubId2: null, LockingDate: null }] }],
  ])('%s', (_, answer) => {
    expect(readingOf(JSON.stringify(answer)).actions).toMatchObject([
      {
        id: '13634.1.1',
        program: '13634',
        stage: 'pending',
        commission: { tenThousandths: 840_000 },
        subIds: { subId1: 'blog' },
      },
    ]);
  });
  it.each([{ Actions: null }, { Records: [] }, { Records: {} }, []])('%j is empty', (answer) => {
    expect(readingOf(JSON.stringify(answer))).toMatchObject({ actions: [], warnings: [{ code: 'empty-report' }] });
  });
  it('an error shows the message of impact.com', () => {
    expect(problemOf('{"Status":"ERROR","Message":"Validation Failed","Records":[]}')).toEqual({
      code: 'impact-error',
      seen: 'Validation Failed',
    });
  });
  it('a page knows how many rows are on other pages', () => {
    expect(readingOf(reportText('api-actions-page-2.json')).warnings).toContainEqual({
      code: 'pages-missing',
      count: 6,
    });
  });
});

it('24 50,000 rows are read in short steps, and more than 200,000 are refused', () => {
  const [header = '', row = ''] = plain.split('\n');
  const rows = Array.from({ length: 50_000 }, (_, at) => row.replace('200001', String(at)));
  const steps = reportSteps(`${header}\n${rows.join('\n')}\n`, { now: Date.UTC(2026, 8, 20) });
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) count += 1;
  expect(step.value.ok && step.value.value.actions).toHaveLength(50_000);
  // 500 rows a step, for each thing done with all of them.
  expect(count).toBeGreaterThan(500);
  expect(problemOf(`${header}\n${'1,\n'.repeat(200_001)}`)?.code).toBe('too-many-rows');
});
