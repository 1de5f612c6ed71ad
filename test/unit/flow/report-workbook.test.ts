import { readFileSync } from 'node:fs';
import { deflateSync, strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { previewReport } from '../../../src/flow/earnings/import-report.ts';
import { inflate } from '../../../src/flow/earnings/inflate.ts';
import { readReportWorkbook } from '../../../src/flow/earnings/read-workbook.ts';
import { readingOf, reportText } from '../../support/reports.ts';

const options = { now: Date.UTC(2026, 8, 20) };
const sample = new Uint8Array(readFileSync('test/fixtures/reports/8682-AdvancedActionListi.xlsx'));
const head = ['Action Date', 'Action Id', 'Brand', 'Status', 'Sale Amount', 'Action Earnings', 'Sub Id 1'];

const cellOf = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const rowOf = (...cells: string[]) =>
  `<row>${cells.map((one) => (one.startsWith('<c') ? one : cellOf(one))).join('')}</row>`;
const action = (change: Record<string, string> = {}) =>
  rowOf(
    ...head.map(
      (name, at) =>
        change[name] ?? ['2026-08-03', '13634.24117.100001', 'Upwork', 'Pending', '120', '84', 'blog'][at] ?? '',
    ),
  );
type Parts = { sheets?: string[]; strings?: string; styles?: string; book?: string };

/** A workbook with the given rows in each sheet. */
function workbook({ sheets = [], strings = '', styles = '', book = '' }: Parts): Uint8Array<ArrayBuffer> {
  const names = sheets.map((_, at) => `worksheets/sheet${at + 1}.xml`);
  return new Uint8Array(
    zipSync({
      'xl/workbook.xml': strToU8(
        `<workbook>${book}<sheets>${names.map((_, at) => `<sheet name="S${at}" r:id="r${at}"/>`).join('')}</sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships>${names.map((name, at) => `<Relationship Id="r${at}" Target="${name}"/>`).join('')}</Relationships>`,
      ),
      'xl/styles.xml': strToU8(`<styleSheet>${styles}</styleSheet>`),
      'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`),
      ...Object.fromEntries(
        sheets.map((rows, at) => [
          `xl/${names[at]}`,
          strToU8(`<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>`),
        ]),
      ),
    }),
  );
}
async function read(parts: Parts) {
  const found = await readReportWorkbook(workbook(parts), options);
  if (!found.ok) throw new Error(JSON.stringify(found.problem));
  return found.value;
}
const problem = async (bytes: Uint8Array<ArrayBuffer>) => {
  const found = await readReportWorkbook(bytes, options);
  return found.ok ? undefined : found.problem.code;
};

it('reads the same from the Excel file as from the CSV file of a report', async () => {
  const excel = await readReportWorkbook(sample, options);
  const csv = readingOf(reportText('8682-AdvancedActionListi.csv'));
  if (!excel.ok) throw new Error(excel.problem.code);
  const told = ({ actions }: typeof csv) =>
    actions.map(({ id, stage, commission, sale, subIds, actionDate }) => ({
      ...{ id, stage, commission, sale, subIds },
      day: actionDate.slice(0, 10),
    }));
  expect(told(excel.value)).toEqual(told(csv));
});

it('reads dates by their format, own formats and the base of 1904 included', async () => {
  const styles = `<numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy hh:mm"/><numFmt numFmtId="171" formatCode='0.00 "days"'/></numFmts>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>`;
  const date = (serial: number) => ({ 'Action Date': `<c s="1"><v>${serial}</v></c>` });
  const amount = { 'Action Earnings': '<c s="2"><v>84.125</v></c>' };
  const one = await read({ styles, sheets: [rowOf(...head) + action({ ...date(46237.5), ...amount })] });
  expect(one.actions).toMatchObject([{ actionDate: '2026-08-03 12:00:00', commission: { tenThousandths: 841_250 } }]);
  const other = await read({
    styles,
    book: '<workbookPr date1904="1"/>',
    sheets: [rowOf(...head) + action(date(44775))],
  });
  expect(other.actions).toMatchObject([{ actionDate: '2026-08-03' }]);
});

it('reads shared, rich and escaped texts, results of formulas, and cells that are not there', async () => {
  const strings =
    '<si><r><t>blog</t></r><r><t xml:space="preserve"> &amp; forum</t></r><rPh><t>x</t></rPh></si><si><t>a_x0041_b</t></si>';
  const { actions } = await read({
    strings,
    sheets: [
      rowOf(...head) +
        action({ 'Sub Id 1': '<c t="s"><v>0</v></c>', 'Action Earnings': '<c t="str"><f>1+1</f><v>84.5</v></c>' }) +
        `<row r="9"><c r="A9" t="inlineStr"><is><t>2026-08-04</t></is></c><c r="B9" t="inlineStr"><is><t>13634.24117.100002</t></is></c><c r="D9" t="inlineStr"><is><t>Pending</t></is></c><c r="F9"><v>84.060000000000002</v></c><c r="G9" t="s"><v>1</v></c></row>`,
    ],
  });
  expect(actions).toMatchObject([
    { subIds: { subId1: 'blog & forum' }, commission: { tenThousandths: 845_000 } },
    { subIds: { subId1: 'aAb' }, commission: { tenThousandths: 840_600 } },
  ]);
});

it('reads the first sheet with a known header', async () => {
  const { actions } = await read({ sheets: [rowOf('Notes', 'of', 'mine'), rowOf(...head) + action()] });
  expect(actions).toHaveLength(1);
});

it('keeps long ids that are text, and refuses those that were numbers, since they were rounded', async () => {
  const { actions } = await read({ sheets: [rowOf(...head) + action()] });
  expect(actions[0]?.id).toBe('13634.24117.100001');
  expect(
    await problem(
      workbook({ sheets: [rowOf(...head) + action({ 'Action Id': '<c><v>1.363424117100001E+15</v></c>' })] }),
    ),
  ).toBe('damaged-ids');
});

it.each<[string, () => Uint8Array<ArrayBuffer>, string]>([
  ['cut off', () => sample.slice(0, 3000), 'excel-damaged'],
  ['damaged inside', () => sample.map((byte, at) => (at > 1800 && at < 2300 ? byte ^ 0x5a : byte)), 'excel-damaged'],
  ['an archive of something else', () => new Uint8Array(zipSync({ 'a.txt': strToU8('hello') })), 'excel-damaged'],
  ['without a known header', () => workbook({ sheets: [rowOf('one', 'two')] }), 'unknown-columns'],
  ['empty', () => workbook({ sheets: [''] }), 'unknown-columns'],
  ['locked', () => locked(), 'excel-locked'],
])('a workbook that is %s is refused with a reason', async (_, bytes, code) => {
  expect(await problem(bytes())).toBe(code);
});

function locked() {
  const bytes = workbook({ sheets: [rowOf(...head)] });
  const at = bytes.findIndex((_, one) => bytes[one] === 0x50 && bytes[one + 1] === 0x4b && bytes[one + 2] === 1);
  bytes[at + 8] = 1;
  return bytes;
}

it('takes a dropped file by what is in it, whatever it is called', async () => {
  const preview = async (content: BlobPart, name: string) => {
    const found = await previewReport(new File([content], name));
    return found.ok ? found.value.reading.actions.length : found.problem.code;
  };
  expect(await preview(sample, 'report.csv')).toBe(12);
  expect(await preview(reportText('8682-AdvancedActionListi.csv'), 'report.xlsx')).toBe(12);
  expect(await preview(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'old.xls')).toBe(
    'excel-file',
  );
});

it('unpacks no more than is allowed', async () => {
  const packed = new Uint8Array(deflateSync(new Uint8Array(100_000)));
  expect(await inflate(packed, 100_000)).toHaveLength(100_000);
  await expect(inflate(packed, 99_999)).rejects.toThrow();
});

it('never throws at a damaged workbook', async () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const bytes = sample.slice();
    for (let turn = 0; turn < 5; turn += 1)
      bytes[(seed * 7919 + turn * 104_729) % bytes.length] = (seed * 31 + turn) % 256;
    const found = await readReportWorkbook(bytes, options);
    expect(found.ok || found.problem.code).toBeTruthy();
  }
});
