import { describe, expect, it } from 'vitest';
import { listingOf, problemOf, readingOf } from '../../../../support/reports.ts';

type Row = Record<string, string>;
const paid = (...amounts: string[]): Row[] =>
  amounts.map((amount) => ({ 'Action Earnings': amount, 'Sale Amount': '' }));
const amountsOf = (rows: Row[], options = {}) =>
  readingOf(listingOf(rows, { separator: ';' }), options).actions.map(
    ({ commission }) => commission.tenThousandths / 10_000,
  );
const codeOf = (rows: Row[]) => problemOf(listingOf(rows, { separator: ';' }))?.code;

describe('6 and 7 ids', () => {
  const read = (...ids: string[]) => readingOf(listingOf([...ids.map((id) => ({ 'Action Id': id })), {}]));
  it.each([
    '1,36342E+15',
    '1.36342E+15',
    '1.36342e15',
    '13634.24117',
    '13634',
    '1.363.424.117.100.001',
    '1 363 424 117 100 001',
    '13634241171',
    '#####',
    'n/a',
  ])('refuses only the row whose id a spreadsheet damaged: %s', (id) => {
    expect(read(id)).toMatchObject({
      actions: [{ id: '13634.24117.200002' }],
      refused: [{ line: 2, reason: 'damaged-id' }],
      warnings: [{ code: 'damaged-ids' }],
    });
  });
  it('refuses a file without a single intact id', () => {
    expect(codeOf([{ 'Action Id': '1,36342E+15' }, { 'Action Id': '1,36342E+15' }])).toBe('damaged-ids');
  });
  it('the same id for different days is refused', () => {
    const { actions, refused } = readingOf(
      listingOf([
        { 'Action Id': '13634.1.1' },
        { 'Action Id': '13634.1.1', 'Action Date': '2026-08-09' },
        { 'Action Id': '13634.1.1' },
        {},
      ]),
    );
    expect([actions.length, refused.map(({ reason }) => reason)]).toEqual([
      1,
      ['damaged-id', 'damaged-id', 'damaged-id'],
    ]);
  });
  it.each([
    ['13634.24117.100001', '13634'],
    ['M.8011.463.158', '8011'],
    ['13634.463.158', '13634'],
    ['MP.13634.24117.100001', '13634'],
    ['13634.24117.100001.9001', '13634'],
    ['007.24117.100001', '007'],
  ])('%s is of program %s and stays text', (id, program) => {
    expect(read(id).actions[0]).toMatchObject({ id: id.trim(), program });
  });
});

it.each([
  ' 13634.24117.100001 ',
  "'13634.24117.100001",
  '="13634.24117.100001"',
  '13634.24117.100001\u200b',
  '\u00a013634.24117.100001',
])('6 removes characters added to keep an id intact: %j', (id) => {
  expect(readingOf(listingOf([{ 'Action Id': id }])).actions[0]).toMatchObject({
    id: '13634.24117.100001',
    program: '13634',
  });
});

it('7 an id in another form takes its program from the column', () => {
  expect(readingOf(listingOf([{ 'Action Id': 'ACT-100001', 'Campaign Id': '13634' }])).actions[0]).toMatchObject({
    id: 'ACT-100001',
    program: '13634',
  });
});

describe('3, 9 and 32 counted commissions', () => {
  it.each([
    ['Pending', '', 'pending', 84],
    ['PENDING', '', 'pending', 84],
    ['pending', 'Open', 'pending', 84],
    ['DEFAULT', '', 'pending', 84],
    ['Not Yet Locked', '', 'pending', 84],
    ['保留中', '', 'pending', 84],
    ['Approved', '', 'locked', 84],
    ['APPROVED', 'Payment Pending', 'locked', 84],
    ['Locked', '', 'locked', 84],
    ['Approved', 'Overdue', 'overdue', 84],
    ['Approved', 'PAID', 'cleared', 84],
    ['Approved', 'Defaulted', 'defaulted', 84],
    ['Approved', 'words of the brand', 'locked', 84],
    ['Reversed', 'Item returned', 'reversed', 0],
    ['REJECTED', '', 'reversed', 0],
    ['Declined', '', 'reversed', 0],
    ['N/A (Media Source)', '', 'unknown', 0],
    ['NA', '', 'unknown', 0],
    ['Reversed', 'TEST_ACTION', 'reversed', 0],
    ['Approved', 'TEST_ACTION', 'reversed', 0],
    ['Waiting', '', 'unknown', 84],
  ])('%s, %s: %s, %d', (status, detail, stage, amount) => {
    const [action] = readingOf(listingOf([{ Status: status, 'Status Detail': detail }])).actions;
    expect([action?.stage, action?.commission.tenThousandths]).toEqual([stage, amount * 10_000]);
  });
  it.each(['150.00', '0.00', '-150.00', '(150.00)', '', 'none left'])(
    'a reversed action counts 0 if the file shows "%s"',
    (shown) => {
      expect(amountsOf([{ Status: 'Reversed', 'Action Earnings': shown }])).toEqual([0]);
    },
  );
  it('a row that pays nothing is an action, with a note', () => {
    expect(readingOf(listingOf([{ 'Action Earnings': '0.00' }]))).toMatchObject({
      actions: [{}],
      warnings: [{ code: 'zero-earnings', count: 1 }],
    });
  });
  it('a missing amount is not zero', () => {
    expect(readingOf(listingOf([{ 'Action Earnings': '' }]))).toMatchObject({
      actions: [],
      refused: [{ line: 2, reason: 'bad-amount' }],
    });
  });
  it('ClearedDate shows that an action is in the balance, a scheduled date does not', () => {
    const read = (more: Record<string, string>) =>
      readingOf(
        JSON.stringify([
          { Action_Id: '13634.1.1', Action_Date: '2026-08-03', Status: 'APPROVED', Payout: '1.00', ...more },
        ]),
      ).actions[0]?.stage;
    expect([
      read({ ClearedDate: '2026-09-16' }),
      read({ ClearedDate: '' }),
      read({ Scheduled_Clearing_Date: '2026-09-01' }),
      read({ Paystub: '77' }),
    ]).toEqual(['cleared', 'locked', 'locked', 'withdrawn']);
  });
});

describe('4 several rows for one action', () => {
  const item = (sku: string, amount: string, more = {}): Row => ({
    'Action Id': '13634.1.1',
    SKU: sku,
    'Action Earnings': amount,
    'Sale Amount': '100.00',
    ...more,
  });
  it('items are added up', () => {
    const { actions, warnings } = readingOf(listingOf([item('a', '10.00'), item('b', '5.50'), item('b', '5.50')]));
    expect(actions).toMatchObject([{ commission: { tenThousandths: 210_000 }, sale: { tenThousandths: 3_000_000 } }]);
    expect(warnings).toContainEqual({ code: 'items-added-up', count: 2 });
  });
  it('one reversed item does not reverse the others', () => {
    expect(readingOf(listingOf([item('a', '10.00', { Status: 'Reversed' }), item('b', '5.50')])).actions).toMatchObject(
      [{ stage: 'pending', commission: { tenThousandths: 55_000 } }],
    );
  });
  it('equal rows count once, different ones are reported', () => {
    expect(readingOf(listingOf([item('', '10.00'), item('', '10.00')]))).toMatchObject({
      actions: [{ commission: { tenThousandths: 100_000 } }],
      warnings: [],
    });
    expect(readingOf(listingOf([item('', '10.00'), item('', '12.00')])).warnings).toEqual([
      { code: 'rows-differ', count: 1 },
    ]);
  });
});

describe('25 to 28 numbers of a column', () => {
  it.each<[string, string[], number[]]>([
    ['commas for thousands', ['1,234.50', '56.00'], [1234.5, 56]],
    ['dots for thousands', ['1.234,50', '56,00'], [1234.5, 56]],
    ['spaces', ['1 234,50', '56,00'], [1234.5, 56]],
    ['narrow spaces', ['1\u202f234,50', '56,00'], [1234.5, 56]],
    ['apostrophes', ["1'234.50", '56.00'], [1234.5, 56]],
    ['thousands as in India', ['₹1,23,456.00', '₹56.00'], [123456, 56]],
    ['four decimals', ['145.0000', '1,450.1250'], [145, 1450.125]],
    ['four decimals with a comma', ['145,0000', '0,3333'], [145, 0.3333]],
    ['eighteen decimals', ['5.000000000000000000', '0.333300000000000000'], [5, 0.3333]],
    ['as a spreadsheet shortens them', ['500', '39.4', '3.94'], [500, 39.4, 3.94]],
    ['whole numbers', ['500', '84'], [500, 84]],
    ['nothing before the point', ['0.5', '12.25'], [0.5, 12.25]],
    ['digits of another script', ['٨٤٫٥٠', '١٠٫٠٠'], [84.5, 10]],
  ])('%s', (_, written, expected) => {
    expect(amountsOf(paid(...written))).toEqual(expected);
  });

  it.each<[string, Row[]]>([
    ['four decimals that became thousands, beside decimals', paid('1.500.000', '0,00', '105,00')],
    ['the same with one group', paid('420.000', '105,00')],
    ['the same where nothing has decimals', paid('1.450.000', '840.000')],
    ['three decimals that became thousands', paid('42.000', '84.000')],
    ['commas in place of points', paid('1,500,000', '105.00', '3.94')],
    ['both signs for decimals', paid('105,00', '105.00')],
    ['one sign for decimals and for thousands', paid('105.00', '1.500.000')],
    ['groups by both signs', paid('1.500.000', '1,500,000')],
    [
      'a commission over its sale',
      [
        { 'Action Earnings': '420.000', 'Sale Amount': '60,00' },
        { 'Action Earnings': '105,00', 'Sale Amount': '150,00' },
      ],
    ],
    [
      'a lost decimal sign',
      [
        { 'Action Earnings': '840000', 'Sale Amount': '120' },
        { 'Action Earnings': '56', 'Sale Amount': '80' },
      ],
    ],
    [
      'both columns times ten thousand',
      [
        { 'Action Earnings': '420.000', 'Sale Amount': '600.000' },
        { 'Action Earnings': '105,00', 'Sale Amount': '150,00' },
      ],
    ],
  ])('is refused: %s', (_, rows) => {
    expect(problemOf(listingOf(rows, { separator: ';' }))).toEqual({
      code: 'damaged-amounts',
      column: 'Action Earnings',
    });
  });

  it('thousands without decimals are believed if the sale proves them', () => {
    expect(
      amountsOf([
        { 'Action Earnings': '1,050', 'Sale Amount': '1500.00' },
        { 'Action Earnings': '56.25', 'Sale Amount': '80.00' },
      ]),
    ).toEqual([1050, 56.25]);
    expect(readingOf(listingOf([{ 'Action Earnings': '150', 'Sale Amount': '1,250' }])).actions[0]?.sale).toEqual({
      tenThousandths: 12_500_000,
    });
  });

  it.each(['4.200.000', '4,200,000', '12,500'])(
    'a damaged column of sales is left out, and the rest is read: %s',
    (sale) => {
      const { actions, warnings } = readingOf(listingOf([{ 'Sale Amount': sale }, { 'Sale Amount': '60.00' }]));
      expect(actions.map(({ sale, commission }) => [sale, commission.tenThousandths])).toEqual([
        [undefined, 840_000],
        [undefined, 840_000],
      ]);
      expect(warnings).toEqual([{ code: 'damaged-amounts', column: 'Sale Amount' }]);
    },
  );

  it('digits beyond a ten-thousandth are rounded and reported', () => {
    expect(readingOf(listingOf(paid('0.33335', '0.33334')))).toMatchObject({
      actions: [{ commission: { tenThousandths: 3334 } }, { commission: { tenThousandths: 3333 } }],
      warnings: [{ code: 'rounded', count: 2 }],
    });
  });

  it.each(['abc', '12..5', '1,2,3', '1.2.3', '5%', '1e5', '--5', '12 5', '∞', 'USD', '9'.repeat(70)])(
    'not an amount: %s',
    (cell) => {
      expect(readingOf(listingOf(paid(cell, '84.00'), { separator: ';' }))).toMatchObject({
        actions: [{}],
        refused: [{ line: 2, reason: 'bad-amount' }],
      });
    },
  );
  it('an amount larger than any commission is refused', () => {
    expect(readingOf(listingOf(paid('99999999999999.00', '84.00'))).refused).toEqual([
      { line: 2, reason: 'too-large' },
    ]);
  });
});

describe('29 negative amounts, 30 currencies', () => {
  it.each(['-150.00', '(150.00)', '150.00-', '−150.00', '- 150.00', '-$150.00', '$-150.00', '($150.00)', '$(150.00)'])(
    '%s is minus 150',
    (cell) => {
      expect(amountsOf(paid(cell, '1.00'))).toEqual([-150, 1]);
    },
  );
  it.each([
    ['$84.00', 'USD'],
    ['84.00 $', 'USD'],
    ['US$84.00', 'USD'],
    ['CA$84.00', 'CAD'],
    ['A$84.00', 'AUD'],
    ['€84.00', 'EUR'],
    ['84.00 EUR', 'EUR'],
    ['GBP 84.00', 'GBP'],
    ['£84.00', 'GBP'],
    ['₹84.00', 'INR'],
    ['R$84.00', 'BRL'],
    ['¥84', 'JPY'],
    ['84.00', undefined],
  ])('%s is in %s', (cell, currency) => {
    expect(readingOf(listingOf(paid(cell))).actions[0]?.commission).toEqual({
      tenThousandths: 840_000,
      ...(currency ? { currency } : {}),
    });
  });
  it('a column may name the currency', () => {
    expect(readingOf(listingOf([{ Currency: 'eur' }])).actions[0]).toMatchObject({
      commission: { currency: 'EUR' },
      sale: { currency: 'EUR' },
    });
  });
  it('the currency of the sale does not apply to the commission', () => {
    expect(readingOf(listingOf([{ original_currency: 'EUR' }])).actions[0]?.commission).toEqual({
      tenThousandths: 840_000,
    });
  });
  it('yen have no decimals and dinars three', () => {
    expect(amountsOf(paid('¥1,500', '¥12,000'))).toEqual([1500, 12_000]);
    expect(amountsOf(paid('KWD 1.500', 'KWD 12.250'))).toEqual([1.5, 12.25]);
  });
  it('several currencies are reported', () => {
    expect(readingOf(listingOf(paid('$84.00', '€84.00'))).warnings).toEqual([{ code: 'several-currencies' }]);
  });
});

it('33 rates in percent are not read', () => {
  const text =
    'Sub Id 1,Clicks,Actions,Action Earnings,EPC,Conversion Rate\nblog,"1,188",2,84.00,0.45,1.06%\nnews,12,0,0.00,0.00,0.0106\n';
  expect(readingOf(text)).toMatchObject({
    clicks: [{ clicks: 1188 }, { clicks: 12 }],
    totals: [{ clicks: 1200, commission: { tenThousandths: 840_000 } }],
  });
});

describe('34 to 36 dates', () => {
  const days = (...dates: string[]) =>
    readingOf(
      listingOf(
        dates.map((date) => ({ 'Action Date': date })),
        { separator: ';' },
      ),
    );
  const datesOf = (...dates: string[]) => days(...dates).actions.map(({ actionDate }) => actionDate);
  it.each([
    ['2026-08-03 09:14:22', '2026-08-03 09:14:22'],
    ['2026-08-03T09:14:22-04:00', '2026-08-03T09:14:22-04:00'],
    ['2026-08-03T09:14:22.000Z', '2026-08-03T09:14:22.000Z'],
    ['2026-08-03T09:14:22', '2026-08-03T09:14:22'],
    ['2026-08-03', '2026-08-03'],
    ['2026/8/3 9:14', '2026-08-03T09:14'],
    ['08/03/2026 09:14 AM', '2026-08-03T09:14'],
    ['08/03/2026 12:03 AM', '2026-08-03T00:03'],
    ['08/03/2026 12:00 PM', '2026-08-03T12:00'],
    ['8/3/2026 9:14:22 pm', '2026-08-03T21:14:22'],
    ['08/23/2026 21:14', '2026-08-23T21:14'],
    ['23/08/2026', '2026-08-23'],
    ['23-08-2026 21:14', '2026-08-23T21:14'],
    ['03.08.2026 09:14', '2026-08-03T09:14'],
    ['Aug 3, 2026', '2026-08-03'],
    ['3-Aug-26', '2026-08-03'],
    ['03-Aug-2026 09:14', '2026-08-03T09:14'],
    ['2026-08-03 09:14:22 EDT', '2026-08-03T09:14:22'],
    ['2026-08-03 09:14:22 UTC', '2026-08-03T09:14:22Z'],
    ['08/23/2026 09:14 AM PST', '2026-08-23T09:14'],
    ['August 3, 2026 9:14 AM', '2026-08-03T09:14'],
    ['3 Aug 2026', '2026-08-03'],
    ['46237.385', '2026-08-03T09:14:24'],
    ['08/08/2026', '2026-08-08'],
  ])('%s is %s', (written, expected) => {
    expect(datesOf(written)).toEqual([expected]);
  });

  it('the whole column has one order of day and month', () => {
    expect(datesOf('08/03/2026', '08/23/2026')).toEqual(['2026-08-03', '2026-08-23']);
    expect(datesOf('03/08/2026', '23/08/2026')).toEqual(['2026-08-03', '2026-08-23']);
  });
  it('days after today are not possible', () => {
    expect(datesOf('12/08/2026', '03/08/2026')).toEqual(['2026-08-12', '2026-08-03']);
  });
  it('the days in the title decide', () => {
    const text = listingOf([{ 'Action Date': '07/08/2026' }]);
    expect(readingOf(`Report\n2026-08-01 - 2026-08-31\n${text}`).actions[0]?.actionDate).toBe('2026-08-07');
    expect(readingOf(`Report\n2026-07-01 - 2026-07-31\n${text}`).actions[0]?.actionDate).toBe('2026-07-08');
  });
  it('another column of the same file decides', () => {
    expect(
      readingOf(listingOf([{ 'Action Date': '07/08/2026', 'Locking Date': '15/09/2026' }])).actions[0],
    ).toMatchObject({ actionDate: '2026-08-07', lockDate: '2026-09-15' });
  });

  it.each<[string, string[]]>([
    ['half as text', ['03/08/2026 09:14:00', '08/13/2026 10:10 AM']],
    ['half with another separator', ['03.08.2026', '08/13/2026']],
    ['half as serials', ['46237.385', '08/13/2026 10:10 AM']],
    ['half as ISO', ['2026-03-08', '08/13/2026']],
    ['half without a time', ['08/03/2026', '08/13/2026 10:10']],
    ['month and day over twelve', ['08/13/2026', '13/08/2026']],
    [
      'swapped where they could be, in a sorted list',
      ['03/08/2026', '05/08/2026', '09/08/2026', '08/13/2026', '08/15/2026'],
    ],
    ['days after today that swapped are not', ['12/08/2026', '08/13/2026']],
    ['no dates at all', ['yesterday', 'today']],
  ])('a damaged column is refused: %s', (_, dates) => {
    const { actions, partial, refused, warnings } = days(...dates);
    expect([actions.length, partial.length, refused[0]?.reason]).toEqual([0, dates.length, 'damaged-dates']);
    expect(partial.map(({ actionDate }) => actionDate)).toEqual(dates.map(() => ''));
    expect(warnings).toContainEqual({ code: 'damaged-dates', column: 'Action Date' });
  });
  it('an unproven order is not guessed', () => {
    expect(days('07/08/2026', '07/09/2026')).toMatchObject({
      actions: [],
      warnings: [{ code: 'unclear-dates', column: 'Action Date' }],
    });
  });
  it.each(['02/31/2026', '2026-02-31', '13/13/2026', '2026-08-03 25:00:00', '08/03/2026 13:00 AM'])(
    'an impossible day affects only its row: %s',
    (date) => {
      const form = date.startsWith('2026')
        ? date.length > 10
          ? '2026-08-23 10:00:00'
          : '2026-08-23'
        : date.includes(':')
          ? '08/23/2026 10:00 AM'
          : '08/23/2026';
      const { actions, refused } = days(date, form);
      expect(date === '13/13/2026' ? actions.length : [actions.length, refused]).toEqual(
        date === '13/13/2026' ? 0 : [1, [{ line: 2, reason: 'bad-date' }]],
      );
    },
  );
  it('a clock that is behind every day proves nothing', () => {
    const text = listingOf([{ 'Action Date': '08/23/2026' }, { 'Action Date': '08/03/2026' }]);
    expect(readingOf(text, { now: 0 }).actions.map(({ actionDate }) => actionDate)).toEqual([
      '2026-08-23',
      '2026-08-03',
    ]);
  });
  it('a list without an order is read too', () => {
    expect(datesOf('08/13/2026', '08/03/2026', '08/21/2026', '08/05/2026')).toEqual([
      '2026-08-13',
      '2026-08-03',
      '2026-08-21',
      '2026-08-05',
    ]);
  });
  it('damaged locking days are left out, and the rest is read', () => {
    const { actions, warnings } = readingOf(
      listingOf([{ 'Locking Date': '10/09/2026' }, { 'Locking Date': '09/15/2026 12:00 AM' }]),
    );
    expect(actions.map(({ lockDate }) => lockDate)).toEqual([undefined, undefined]);
    expect(warnings).toEqual([{ code: 'damaged-dates', column: 'Locking Date' }]);
  });
  it('a day stays as the account wrote it', () => {
    expect(days('2026-08-31T23:58:41-04:00').period).toEqual({ from: '2026-08-31', to: '2026-08-31' });
  });
});
