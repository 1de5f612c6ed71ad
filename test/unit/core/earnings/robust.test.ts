import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../../../src/core/earnings/read-report.ts';
import { listingOf, readingOf, reportText } from '../../../support/reports.ts';

const names = [
  '8682-AdvancedActionListi (1).csv',
  'action-listing-older.csv',
  'performance-by-sub-id.csv',
  'api-actions-page-1.json',
  'more/api-action-updates.json',
  'more/click-export.json',
  'more/resaved-by-libreoffice-pt-BR.csv',
];
const samples = names.map(reportText);

/** Reads any text and looks at every amount. */
function look(text: string, now: number): void {
  const read = readReport(text, { now });
  if (!read.ok) return;
  const { actions, partial, clicks, totals } = read.value;
  for (const { commission, sale, lost, stage } of [...actions, ...partial]) {
    for (const one of [commission, sale, lost])
      if (one && !Number.isSafeInteger(one.tenThousandths)) throw new Error('unsafe');
    if (stage === 'reversed' && commission && commission.tenThousandths !== 0) throw new Error('reversed and counted');
  }
  for (const one of clicks) if (!Number.isSafeInteger(one.clicks) || one.clicks < 0) throw new Error('no count');
  for (const one of totals)
    if (one.commission && !Number.isSafeInteger(one.commission.tenThousandths)) throw new Error('unsafe');
}

describe('never throws', () => {
  it('for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json(),
          fc.string().map((text) => `Action Id,Action Date,Status,Action Earnings\n${text}`),
        ),
        (text) => look(text, 0),
      ),
    );
  });
  it('for reports with parts cut out, doubled or replaced', () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        place,
        place,
        fc.string(),
        fc.integer(),
        (sample, one, other, put, now) => {
          const [from, to] = [Math.floor(one * sample.length), Math.floor(other * sample.length)];
          look(sample.slice(0, from) + put + sample.slice(to), now);
        },
      ),
      { numRuns: 500 },
    );
  });
  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1e300, 8.64e15])('at the time %d', (now) => {
    for (const sample of samples) look(sample, now);
  });
  it('for objects in place of words', () => {
    look('{"Status":{"toString":1,"valueOf":1},"Message":{"toString":null}}', 0);
    look('{"Records":[{"Action_Id":{"toString":1},"Status":["a"],"__proto__":{"x":1}}],"@total":{}}', 0);
    look(`${'['.repeat(100_000)}`, 0);
    look(`${'{"Actions":'.repeat(50_000)}`, 0);
  });
});

describe('nothing about clients gets in', () => {
  const secrets = [
    'Customer_Id',
    'Customer Id',
    'CustomerId',
    'CustomerCity',
    'CustomerArea',
    'CustomerRegion',
    'CustomerCountry',
    'Customer Email',
    'Customer Status',
    'Geo_Location',
    'Country',
    'City',
    'user_agent',
    'User Agent',
    'Browser',
    'Os',
    'Device',
    'Device Type',
    'DeviceFamily',
    'IpAddress',
    'ProfileId',
    'BrandSignatory',
    'PartnerSignatory',
    'called_number',
    'call_time',
    'Notes',
    'Referring_URL',
    'ReferringDomain',
    'Landing Page URL',
    'OID',
    'Oid',
    'Order Id',
    'Promo Code',
    'Text1',
    'Numeric1',
    'property_name',
    'StateDetailDescription',
  ];
  const row = Object.fromEntries(secrets.map((name, at) => [name, `secret-${at}`]));
  it('from a file', () => {
    const read = readingOf(`${listingOf([row, row])}Total,,,,,,,,${'secret,'.repeat(secrets.length)}\n`);
    expect(read.actions).toHaveLength(2);
    expect(JSON.stringify(read)).not.toContain('secret');
  });
  it('from answers', () => {
    const action = {
      ...row,
      Id: '13634.1.1',
      Action_Id: '13634.1.1',
      Action_Date: '2026-08-03',
      Status: 'PENDING',
      Payout: '84.00',
    };
    const read = readingOf(JSON.stringify({ Actions: [action] }));
    expect(read.actions).toHaveLength(1);
    expect(JSON.stringify(read)).not.toContain('secret');
    expect(JSON.stringify(readReport(JSON.stringify({ Contracts: [row] }), { now: 0 }))).not.toContain('secret');
  });
});

it('a long row, a long cell and many columns are read in linear time', () => {
  // Processor time: a busy machine makes a test wait, not work.
  const start = process.cpuUsage();
  const head = 'Action Id,Action Date,Status,Action Earnings';
  for (const cell of [
    '9'.repeat(300_000),
    '1.'.repeat(150_000),
    '{'.repeat(300_000),
    ' '.repeat(300_000),
    "'1".repeat(150_000),
    '@'.repeat(300_000),
    '('.repeat(300_000),
  ])
    for (const line of [
      `${cell},2026-08-03,Pending,84.00`,
      `13634.1.1,${cell},Pending,84.00`,
      `13634.1.1,2026-08-03,${cell},84.00`,
      `13634.1.1,2026-08-03,Pending,${cell}`,
    ])
      look(`${head}\n${line}\n`, 0);
  look(`${'Action Id,'.repeat(100_000)}\n${','.repeat(100_000)}\n`, 0);
  look(`${'08/01/2026 '.repeat(50_000)}\n${head}\n`, 0);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(10_000);
});
