import { Parser } from 'commonmark';
import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { expect, it } from 'vitest';
import { escapeMarkdown, escapeMarkdownCell, escapeMarkdownLine } from '../../../../src/core/share/escape-markdown.ts';
import { cleanWords } from '../../../../src/core/text/clean-words.ts';

it.each([
  [
    'Ad – I may earn a commission if you hire through this link.',
    'Ad – I may earn a commission if you hire through this link.',
  ],
  ['Gwen D., R&D (C++, C#, Node.js) – $85.00/hr!', 'Gwen D., R&D (C++, C#, Node.js) – $85.00/hr!'],
  ['snake_case and x < y, 50% + 3 = "half"', 'snake_case and x < y, 50% + 3 = "half"'],
  ['C:\\new, {{x}} @me', 'C:\\new, {{x}} @me'],
  ['*bold*, `code`, ~struck~', '\\*bold\\*, \\`code\\`, \\~struck\\~'],
  ['_lean_ and __strong__', '\\_lean\\_ and \\_\\_strong\\_\\_'],
  ['[x](y) &amp; <b> </b> <!-- -->', '\\[x\\](y) \\&amp; \\<b> \\</b> \\<!-- -->'],
  ['ends with \\', 'ends with \\\\'],
  ['\\*', '\\\\\\*'],
])('of %s, within a line, only what would be read otherwise is escaped', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

it.each([
  ['#ad first', '\\#ad first'],
  ['# heading', '\\# heading'],
  ['> quotation', '\\> quotation'],
  ['- item', '\\- item'],
  ['-5 degrees', '-5 degrees'],
  ['--- line', '\\--- line'],
  ['+ item', '\\+ item'],
  ['1. item', '1\\. item'],
  ['12) item', '12\\) item'],
  ['3.5 stars', '3.5 stars'],
  ['=== line', '\\=== line'],
  ['Ad – # no heading', 'Ad – # no heading'],
])('at the beginning of a line, %s becomes %s', (text, escaped) => {
  expect(escapeMarkdownLine(text)).toBe(escaped);
});

it('in a cell of a table, a bar ends nothing', () => {
  expect(escapeMarkdownCell('Designer | B2B \\| _x')).toBe('Designer \\| B2B \\\\\\| \\_x');
});

const texts = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.stringMatching(/^[[\]()<>\\`*_~#!&"'@:./|=+ a-z0-9;-]{0,40}$/),
    fc.constantFrom(
      '1) x',
      '***',
      '___',
      '- - -',
      '&#60;',
      '&amp',
      '<a',
      '~~~ x',
      '# ',
      '__a_b__',
      'é_x',
      '_𝒜_',
      'a\\',
    ),
  )
  .map(cleanWords)
  .filter((text) => text !== '');

/** What a parser shows of a text; nothing if it sees anything but words. */
function shownBy(markdown: string): string | undefined {
  const walker = new Parser().parse(markdown).walker();
  let text = '';
  for (let step = walker.next(); step; step = walker.next()) {
    const { type, literal } = step.node;
    if (type === 'text') text += literal ?? '';
    else if (type !== 'document' && type !== 'paragraph') return undefined;
  }
  return text;
}

it('parsers by other people show exactly the text, at the beginning of a line', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(shownBy(escapeMarkdownLine(text))).toBe(text);
    }),
    { numRuns: 3000 },
  );
});

it('parsers by other people show exactly the text, in a cell of a table and with strikethrough', () => {
  const parser = markdownIt();
  fc.assert(
    fc.property(texts, (text) => {
      const table = `| ${escapeMarkdownCell(text)} | end |\n| --- | --- |\n| x | y |`;
      const words = parser
        .parse(table, {})
        .flatMap(({ type, children }) => (type === 'inline' ? [children ?? []] : []))
        .map((parts) => parts.map(({ type, content }) => (/^text/.test(type) ? content : `<${type}>`)).join(''));
      expect(words).toEqual([text, 'end', 'x', 'y']);
    }),
    { numRuns: 2000 },
  );
});
