import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importSteps, readImport } from '../../../../src/core/files/read-import.ts';
import { context } from '../../../support/records.ts';
import { size } from '../../../support/sizes.ts';

const read = (text: string, name?: string) => readImport(text, name, context);
const php = 'https://www.upwork.com/hire/php-developers/';
const link = `https://upwork.pxf.io/c/1234567/1062918/13634?u=${encodeURIComponent(php)}`;

describe('a whole file is refused', () => {
  it.each([
    ['', {}, 'empty-file'],
    [' \r\n\ufeff', {}, 'empty-file'],
    [`${php}\n"never closed\n\n`, { line: 2 }, 'broken-quotes'],
    [`"a"b,${php}`, { line: 1 }, 'broken-quotes'],
    [`${php}\na\0b`, { line: 2 }, 'not-text'],
    [`${php}\r\n\r\n\ud800`, { line: 3 }, 'not-text'],
    ['no link here', {}, 'no-links'],
    ['{"a":1}', {}, 'not-ours'],
    ['{"finders_fee_links":{"version":1}}', {}, 'not-ours'],
    ['{"finders_fee_links":{"version":2},"links":[]}', {}, 'newer-file'],
    ['{"finders_fee":{"version":2},"links":[]}', {}, 'newer-file'],
    ['{\n"a":1,\n"a":2}', { line: 3 }, 'repeated-key'],
    ['{"a":1,"\\u0061":2}', { line: 1 }, 'repeated-key'],
    ['{\r\n"__proto__":{}}', { line: 2 }, 'forbidden-key'],
    ['{"\\u005f_proto__":{}}', { line: 1 }, 'forbidden-key'],
    ['{"a":"\\ud83d"}', { line: 1 }, 'half-character'],
    ['{"a":"\ud83d"}', { line: 1 }, 'half-character'],
    ['{"a":"\\ude00\\ud83d"}', { line: 1 }, 'half-character'],
    [`{"a":${'['.repeat(20)}`, { line: 1 }, 'too-deep'],
    ['{\n"links":[', { line: 2 }, 'half-file'],
    ['{\n"links":[{"a', { line: 2 }, 'half-file'],
    ['{\n"links":\n[}', { line: 3 }, 'broken-json'],
    ['{} x', { line: 1 }, 'broken-json'],
  ])('%j: %j', (text, where, code) => {
    expect(read(text)).toEqual({ ok: false, problem: { code, ...where } });
  });

  it('with more rows or text than an import accepts', () => {
    expect(read(`${php}\n`.repeat(200_001))).toMatchObject({ problem: { code: 'too-many-rows', line: 200_001 } });
    const many = `{"finders_fee_links":{"version":1},"links":[${'0,'.repeat(200_000)}0]}`;
    expect(read(many)).toMatchObject({ problem: { code: 'too-many-rows' } });
    expect(read('x'.repeat(150_000_001))).toMatchObject({ problem: { code: 'too-big' } });
  });
});

it('answers any text, and never throws', () => {
  const piece = fc.constantFrom(
    ...['"', ',', ';', '\t', '\r', '\n', '{', '}', '[', ']', ':', '\\', '\\u', 'd83d', '__proto__', '"links"', '\0'],
    ...['https://', php, link, 'Title', '=', "'", '{"finders_fee_links":{"version":1},"links":[', '\ud800', 'é', '1e'],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom(undefined, 'a.json', 'a.csv'), (one, name) => {
      expect(typeof read(one, name).ok).toBe('boolean');
    }),
    { numRuns: 500 },
  );
});

it.each([
  ['quotes', (count: number) => `${php},${'"'.repeat(count)}`],
  ['an open quote', (count: number) => `"${'a'.repeat(count)}`],
  ['a wide row', (count: number) => `${php}${','.repeat(count)}`],
  ['one word', (count: number) => `https://${'a'.repeat(count)}`],
  ['dots', (count: number) => `${php}\n${'www.upwork.com.'.repeat(count / 15)}`],
  ['brackets', (count: number) => '['.repeat(count)],
  ['spaces', (count: number) => `{${' '.repeat(count)}`],
  ['escapes', (count: number) => `{"${'\\n'.repeat(count / 2)}`],
  ['digits', (count: number) => `[${'1'.repeat(count)}`],
  ['keys', (count: number) => `{${Array.from({ length: count / 10 }, (_, at) => `"${at}":1`).join()}}`],
])('takes time linear in the text: %s', (_, make) => {
  const timeOf = (text: string) => {
    // Processor time: a busy machine makes a test wait, not work.
    const start = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  timeOf(make(20_000));
  const length = size(50_000, 20_000);
  const [small, large] = [make(length), make(16 * length)].map((text) =>
    Math.min(...[1, 2, 3].map(() => timeOf(text))),
  );
  // The text is sixteen times as long: linear time is sixteen times as long, quadratic time 256 times.
  expect(large).toBeLessThan(60 * Math.max(small ?? 0, 2));
});

it('a list with several links in a line is read in steps, and too many links are refused however few the lines', () => {
  const two = 'https://www.upwork.com/hire/php/ https://www.upwork.com/hire/java/';
  const steps = importSteps(`https://www.upwork.com/hire/go/\n${`${two}\n`.repeat(1000)}`, undefined, context);
  let turns = 0;
  while (!steps.next().done) turns += 1;
  expect(turns).toBeGreaterThanOrEqual(10);
  const row = Array(200).fill('http://a '.repeat(2200)).join(',');
  expect(readImport(row, undefined, context)).toEqual({ ok: false, problem: { code: 'too-many-rows', line: 1 } });
});
