import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { postLength } from '../../src/core/share/post-length.ts';

const file = path.join(process.env.OUTSIDE_SUITES ?? '', 'twitter-text/validate.yml');
const isThere = process.env.OUTSIDE_SUITES !== undefined && existsSync(file);

// The suite has these two under the older configuration, which counted the parts of an emoji.
const older = new Map([
  ['Count a mix of single byte single word, and double word unicode characters', 16],
  ['Count unicode emoji chars outside the basic multilingual plane with skin tone modifiers', 9],
]);

const unquote = (text: string): string =>
  JSON.parse(
    `"${text.replace(/\\U([0-9A-Fa-f]{8})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))}"`,
  );

const cases = isThere
  ? [
      ...readFileSync(file, 'utf8').matchAll(
        /description: "(.*)"\n\s+text: "(.*)"\n\s+expected:\n\s+weightedLength: (\d+)/g,
      ),
    ].map(([, name = '', text = '', length]) => ({ name, text: unquote(text), length: Number(length) }))
  : [];

// The suite is read where it is; without OUTSIDE_SUITES the test is skipped by name.
describe.runIf(isThere)('the counting of X', () => {
  it('has its weighted cases', () => expect(cases.length).toBeGreaterThanOrEqual(40));

  it.each(cases.filter(({ name, length }) => older.get(name) !== length))('$name', ({ text, length }) => {
    expect(postLength('x', text)).toBe(length);
  });
});
