import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linksToCsv, linksToJson } from '../../../../src/core/files/export-links.ts';
import type { ImportPreview } from '../../../../src/core/files/import-preview.ts';
import { readImport } from '../../../../src/core/files/read-import.ts';
import { perOf } from '../../../../src/core/library/estimate-record.ts';
import type { LinkRecord } from '../../../../src/core/library/link-record.ts';
import { account, anyRecord, aRecord, context } from '../../../support/records.ts';

const read = (text: string, name?: string, more = {}) => readImport(text, name, { ...context, ...more });
const preview = (text: string, name?: string, more = {}): ImportPreview => {
  const result = read(text, name, more);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};
const records = ({ rows }: ImportPreview): LinkRecord[] =>
  rows.flatMap((row) => (row.state === 'new' ? row.record : []));
const refused = ({ rows }: ImportPreview) =>
  rows.flatMap((row) => (row.state === 'refused' ? [{ line: row.line, ...row.reason }] : []));
const php = 'https://www.upwork.com/hire/php-developers/';
const link = (partner = '1234567', ad = '1062918', query = `u=${encodeURIComponent(php)}`) =>
  `https://upwork.pxf.io/c/${partner}/${ad}/13634?${query}`;
const fileOf = (data: object, version = 2) =>
  JSON.stringify({ finders_fee_links: { version: 1 }, links: [{ version, data }] }, null, 1);

describe('an export can be imported again', () => {
  it('as JSON, the same rows', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyRecord, { selector: ({ id }) => id }), (all) => {
        expect(records(preview(linksToJson(all, 0)))).toEqual(all);
      }),
    );
  });

  it('as CSV, with everything in a CSV: the last use, but no terms', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyRecord, { selector: ({ id }) => id, minLength: 1 }), fc.boolean(), (all, bom) => {
        // The export names what every price is for, even if the row did not.
        const known = all.map(({ terms: _, ...one }) => ({
          ...one,
          uses: [{ ...one.uses[0], id: 'new-use' }],
          ...(one.price || one.commission ? { per: perOf(one) } : {}),
        }));
        expect(records(preview(linksToCsv(all, { bom })))).toEqual(known);
      }),
    );
  });

  it('as a full export: its settings are mentioned but never applied, and rows of version 1 become one link', () => {
    const { id: _, labels: __, usedAt: ___, timesUsed: ____, uses: _____, ...kept } = aRecord({});
    const old = { ...kept, label: 'blog', channel: 'copy', format: 'url', state: 'done' };
    const links = ['one', 'two'].map((id, at) => ({ version: 1, id, usedAt: 0, data: { ...old, id, madeAt: at } }));
    const settings = { sync: { account: { version: 2, data: [] } }, local: {} };
    const found = preview(JSON.stringify({ finders_fee: { version: 1, at: '' }, settings, links }));
    expect(found).toMatchObject({ source: 'everything', holdsSettings: true, repeated: 1 });
    expect(records(found)).toMatchObject([{ timesUsed: 2, labels: ['blog'], uses: [{ id: 'one' }, { id: 'two' }] }]);
  });

  it('as a CSV that a spreadsheet saved again: semicolons, commas in amounts, columns moved or removed', () => {
    const csv = `Title;Tracking link;Landing page;Times used;Price;Currency;Made\r\nPHP;${link()};${php};2;12,5;EUR;2026-01-02 03:04\r\n`;
    expect(records(preview(csv))).toMatchObject([
      { title: 'PHP', price: { minor: 1250, currency: 'EUR' }, timesUsed: 2, uses: [], madeAt: 1767323040000 },
    ]);
  });

  it.each([
    ['Made', '02.01.2026'],
    ['Last used', 'yesterday'],
    ['Price', '-5'],
    ['Price', '1,000.00'],
    ['Estimate', 'much'],
    ['Times used', '1e9'],
    ['Last channel', '<b>'],
  ])('an unreadable cell of our CSV is named: %s', (column, value) => {
    const [head = '', row = ''] = linksToCsv([aRecord({ price: { minor: 1, currency: 'USD' } })]).split('\r\n');
    const cells = row.split(',');
    cells[head.split(',').indexOf(column)] = `"${value}"`;
    expect(refused(preview(`${head}\r\n${cells.join(',')}\r\n`))).toEqual([
      { line: 2, about: 'row', code: 'bad-column', seen: column },
    ]);
  });
});

describe('the account of a link', () => {
  const other = { ...account, partnerId: '7654321' };
  const whole = { accounts: [account, other] };

  it('accepts links of every confirmed account, and of no other', () => {
    const list = [link(), link('7654321'), link('5555555'), link('1234567', '999')].join('\n');
    const found = preview(list, 'list.txt', whole);
    expect(records(found).map(({ trackingLink }) => trackingLink)).toEqual([link(), link('7654321')]);
    expect(refused(found)).toEqual([
      { line: 3, about: 'row', code: 'another-partner', seen: '5555555' },
      { line: 4, about: 'row', code: 'another-ad', seen: '1234567' },
    ]);
  });

  it.each([
    ['https://upwork.pxf.io/AbCdE', { about: 'row', code: 'cannot-tell-whose' }],
    ['https://upwork.pxf.io/c/0/1062918/13634', { about: 'link', code: 'no-partner' }],
    ['https://upwork.pxf.io/i/1234567/1062918/13634', { about: 'link', code: 'counting-pixel' }],
    ['https://elsewhere.example/c/1234567/1062918/13634', { about: 'row', code: 'another-ad', seen: '1234567' }],
    ['https://upwork.pxf.io/c/1234567/1062918/13634x', { about: 'link', code: 'glued-text' }],
    [link('1234567', '1062918', 'u=https%3A%2F%2Fevil.example%2F'), { about: 'page', code: 'not-upwork' }],
    [link('1234567', '1062918', `subId1=${'x'.repeat(300)}`), { about: 'link', code: 'sub-id-out-of-bounds' }],
    ['https://www.upwork.com/jobs/~0123456789abcdef01', { about: 'page', code: 'jobs' }],
    ['https://www.upwork.com/messages/rooms/1', { about: 'page', code: 'private' }],
    ['https://www.upwork.com/freelancers/~01', { about: 'page', code: 'broken' }],
    ['https://evil.example/', { about: 'page', code: 'not-upwork' }],
  ])('refuses %s and gives the reason', (address, reason) => {
    expect(refused(preview(`${php}\n${address}`))).toEqual([{ line: 2, ...reason }]);
  });

  it('trusts no claim of a row about its link', () => {
    const lies = {
      landingPage: 'https://www.upwork.com/hire/lie/',
      marketplace: 'catalog',
      kind: 'x',
      subIds: { subId1: 'lie' },
    };
    const found = preview(fileOf({ ...aRecord({}), ...lies, id: 'lie', title: 'a\u202eb' }));
    expect(records(found)).toEqual([aRecord({ title: 'a b' })]);
    const elsewhere = { ...aRecord({}), landingPage: 'https://evil.example/' };
    expect(refused(preview(fileOf(elsewhere)))).toMatchObject([{ about: 'row', code: 'malformed' }]);
    const theirs = { ...aRecord({}), trackingLink: link('5555555') };
    expect(refused(preview(fileOf(theirs)))).toMatchObject([{ code: 'another-partner', seen: '5555555' }]);
    const address = { ...aRecord({}), trackingLink: php };
    expect(refused(preview(fileOf(address)))).toMatchObject([{ about: 'link', code: 'not-a-tracking-link' }]);
  });

  it('builds a link again that another tool wrote differently', () => {
    const found = preview(
      `http://upwork.pxf.io/c/1234567/1062918/13634?u=${encodeURIComponent(`${php}?utm_source=x`)}&subid1=a`,
    );
    expect(records(found).map(({ trackingLink }) => trackingLink)).toEqual([
      link('1234567', '1062918', `subId1=a&u=${encodeURIComponent(php)}`),
    ]);
  });

  it('a plain link leads to the page in its row if that is on Upwork, otherwise to the home page', () => {
    const plain = 'https://upwork.pxf.io/c/1234567/1062918/13634';
    const row = { ...aRecord({}), trackingLink: plain, landingPage: `${php}?ref=1` };
    expect(records(preview(fileOf(row)))).toMatchObject([
      { trackingLink: plain, landingPage: php, kind: 'hire-skill' },
    ]);
    expect(records(preview(plain))).toMatchObject([{ trackingLink: plain, landingPage: 'https://www.upwork.com/' }]);
  });

  it.each([
    { madeAt: -1 },
    { usedAt: 9e15 },
    { timesUsed: 0 },
    { price: { minor: -1, currency: 'USD' } },
    { commission: { minor: 1, currency: 'usd' } },
    { terms: { rateBasisPoints: 10_001, currency: 'USD' } },
    { terms: { rateBasisPoints: 7000, currency: 'USD', cap: { minor: 1, currency: 'EUR' } } },
    { uses: [{ id: 'a', at: 0, channel: '<b>', format: 'url', state: 'done' as const }] },
    { labels: 'blog' as never },
  ])('refuses a row with %j', (wrong) => {
    expect(refused(preview(fileOf({ ...aRecord({}), ...wrong })))).toEqual([
      { line: 6, about: 'row', code: 'malformed' },
    ]);
  });

  it('leaves out a row of a later version, and reports it', () => {
    expect(refused(preview(fileOf({}, 3)))).toMatchObject([{ code: 'newer-row' }]);
  });
});

describe('a list', () => {
  it("makes the user's links of pages, with title, label and note if a header names them", () => {
    const csv = `Name,Where,URL,Tags,Notes\nPHP people,x,${php}?utm_source=mail,"spring; blog",'=1\n`;
    expect(preview(csv).source).toBe('list');
    expect(records(preview(csv))).toEqual([
      aRecord({
        subIds: { subId1: 'spring' },
        title: 'PHP people',
        labels: ['spring', 'blog'],
        note: '=1',
        timesUsed: 0,
        uses: [],
      }),
    ]);
  });

  it('leaves the page out if the contract wants plain links', () => {
    const preferences = { subIds: {}, singlePages: false };
    expect(records(preview(php, undefined, { preferences }))).toMatchObject([
      { trackingLink: 'https://upwork.pxf.io/c/1234567/1062918/13634', landingPage: php },
    ]);
  });

  const two = [php, 'https://www.upwork.com/hire/react-developers/'];
  it.each([
    ['one a line', two.join('\n')],
    ['CR alone', two.join('\r')],
    ['a byte order mark and a header', `\ufeffLink\r\n${two.join('\r\n')}\r\n`],
    ['tabs', `a\tb\n1\t${two[0]}\n2\t${two[1]}`],
    ['semicolons', `a;b\n1;${two[0]}\n2;${two[1]}`],
    ['what Excel is told of separators', `sep=;\r\na;b\r\n1;${two[0]}\r\n2;${two[1]}`],
    ['without a header', `1,${two[0]}\n2,${two[1]}`],
    ['beside other addresses', `https://x.example/1,${two[0]}\nhttps://x.example/2,${two[1]}`],
    ['without a scheme', two.map((one) => one.replace('https://', '')).join('\n')],
    ['in sentences', `See ${two[0]}, then\n(or ${two[1]}).`],
    ['in Markdown', two.map((one) => `[a](${one})`).join('\n\n')],
    ['all on one line', two.join(', ')],
    ['two in one cell', `a,b\n1,"${two.join('\n')}"`],
  ])('is read with its links %s', (_, text) => {
    expect(records(preview(text)).map(({ landingPage }) => landingPage)).toEqual(two);
  });

  it('gives the line of each refusal, even after cells with line breaks', () => {
    const text = `Link,Note\n${php},"two\r\nlines"\n\nhttps://x.example/,\n,nothing\n`;
    expect(refused(preview(text)).map(({ line, code }) => [line, code])).toEqual([
      [5, 'not-upwork'],
      [6, 'no-address'],
    ]);
  });

  it('keeps what each row of a repeated link says', () => {
    const list = `Link,Label,Note\n${link()},blog,\n${link()},letter,For spring\n`;
    expect(records(preview(list))).toMatchObject([{ labels: ['blog', 'letter'], note: 'For spring' }]);
  });

  it('merges repeated links', () => {
    const found = preview([php, `${php}?utm_source=x`, link()].join('\n'));
    expect([found.rows.length, found.repeated]).toEqual([1, 2]);
  });

  it('refuses a row that was cut off, even if its link looks whole, and a cell without an end', () => {
    const csv = linksToCsv([aRecord({})]);
    const cut = csv.slice(0, csv.indexOf('-developers'));
    expect(refused(preview(cut))).toEqual([{ line: 2, about: 'row', code: 'cut-off' }]);
    expect(refused(preview(`${php}\n${'x'.repeat(20_001)}`))).toMatchObject([{ line: 2, code: 'too-long' }]);
  });
});
