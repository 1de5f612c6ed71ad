import { parse as parseBBCode } from '@bbob/parser';
import { Parser } from 'commonmark';
import fc from 'fast-check';
import Papa from 'papaparse';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { TrackingLink } from '../../../../src/core/link/build-link.ts';
import { formatLink } from '../../../../src/core/share/format-link.ts';
import { formatRoundup } from '../../../../src/core/share/format-roundup.ts';
import { cleanWords } from '../../../../src/core/text/clean-words.ts';
import { csvCell, fromCsvCell } from '../../../../src/core/text/csv.ts';

// The judges are parsers by other people.
const url =
  'https://upwork.pxf.io/c/1234567/1062918/13634?subId1=blog&u=https%3A%2F%2Fwww.upwork.com%2Fnx%2Fsearch%2Ftalent%2F%3Fq%3D(react)' as TrackingLink;
const disclosure = '#ad [now] <b>';

/** The links in a piece of Markdown, with their words, and every node that is not plain text. */
const readMarkdown = (markdown: string) => {
  const links: { text: string; href: string }[] = [];
  const others = new Set<string>();
  const walker = new Parser().parse(markdown).walker();
  let open: { text: string; href: string } | undefined;
  for (let step = walker.next(); step; step = walker.next()) {
    const { node, entering } = step;
    if (node.type === 'link') {
      open = entering ? { text: '', href: node.destination ?? '' } : undefined;
      if (open) links.push(open);
    } else if (node.type === 'text' && open) open.text += node.literal ?? '';
    else if (!['document', 'paragraph', 'text', 'softbreak'].includes(node.type)) others.add(node.type);
  }
  return { links, others: [...others] };
};

type Node = DefaultTreeAdapterTypes.ChildNode;
const isElement = (node: Node): node is DefaultTreeAdapterTypes.Element => 'tagName' in node;
const textIn = (node: Node): string =>
  isElement(node) ? node.childNodes.map(textIn).join('') : 'value' in node ? node.value : '';
const elementsIn = (nodes: Node[]): DefaultTreeAdapterTypes.Element[] =>
  nodes.filter(isElement).flatMap((one) => [one, ...elementsIn(one.childNodes)]);

const hostile = [
  'R&D engineer <script>alert(1)</script>',
  '](https://evil.example) [x',
  '[url=https://evil.example]x[/url]',
  '" onclick="alert(1)',
  "' autofocus onfocus='x",
  '`code` *b* _i_ ~~s~~ # h',
  '\n\n# Heading\n- list',
  'www.evil.example and a@b.example',
  '&lt;b&gt; &amp; &#60;',
  '\\](x)',
  '<https://evil.example>',
  '\ud83d lone \ude00',
  'a\0b\u202ec\u2066d\ufeff',
  '=HYPERLINK("https://evil.example")',
  '😀'.repeat(50),
  'x'.repeat(100_000),
  '![img](x) <img src=x>',
  '{{constructor}}',
  '] [ ]',
];
const titles = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
  fc.stringMatching(/^[[\]()<>\\`*_#!&"'@:./ a-z]{0,40}$/),
);
const shown = (title: string) => cleanWords(title) || url;

it('Markdown: one link, with exactly these words and this address, and nothing else', () => {
  fc.assert(
    fc.property(titles, (title) => {
      const { links, others } = readMarkdown(formatLink('markdown', { url, title, disclosure }));
      expect(links).toEqual([{ text: shown(title), href: url }]);
      expect(others).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

it('HTML: one anchor with these words, address and rel after the disclosure, and no other element or attribute', () => {
  fc.assert(
    fc.property(titles, (title) => {
      const { childNodes } = parseFragment(formatLink('html', { url, title, disclosure }));
      const elements = elementsIn(childNodes);
      expect(elements.map(({ tagName, attrs }) => [tagName, attrs])).toEqual([
        [
          'a',
          [
            { name: 'href', value: url },
            { name: 'rel', value: 'sponsored nofollow noopener' },
          ],
        ],
      ]);
      expect(elements[0] && textIn(elements[0])).toBe(shown(title));
      expect(childNodes[0] && textIn(childNodes[0])).toBe(`${disclosure} `);
    }),
    { numRuns: 500 },
  );
});

it('BBCode: one [url], and no other tag', () => {
  fc.assert(
    fc.property(titles, (title) => {
      const tags = (
        parseBBCode(formatLink('bbcode', { url, title, disclosure })) as (string | { tag: string })[]
      ).filter((one) => typeof one === 'object' && one !== null);
      expect(tags.map(({ tag }) => tag)).toEqual(['url']);
    }),
    { numRuns: 500 },
  );
});

it('CSV: one row of three cells with the same content, no formula runs, and negative numbers stay numbers', () => {
  fc.assert(
    fc.property(titles, (title) => {
      const { data, errors } = Papa.parse<string[]>(formatLink('csv', { url, title, disclosure }), { delimiter: ',' });
      expect(errors.filter(({ code }) => code !== 'UndetectableDelimiter')).toEqual([]);
      expect(data).toHaveLength(1);
      const [words = '', ...others] = data[0] ?? [];
      expect(fromCsvCell(words)).toBe(shown(title));
      expect(others).toEqual([url, disclosure]);
      expect(words).not.toMatch(/^\s*[=+@＝＋－＠]/);
    }),
    { numRuns: 500 },
  );
  expect(csvCell('-12.50')).toBe('-12.50');
  expect(
    ['=1+1', '+1', '-1+1', '@x', '\tx', '\rx', '\0=1', '＝1', '＋1', '－1', '＠x'].map((text) =>
      csvCell(text).replace(/^"/, '').charAt(0),
    ),
  ).toEqual(Array(11).fill("'"));
});

it('CSV: no part that a spreadsheet could split off begins as a formula, with any separator and any quotes', () => {
  const cells = fc.string({
    unit: fc.constantFrom(
      'a',
      '1',
      ' ',
      '=',
      '+',
      '-',
      '@',
      '＝',
      '－',
      "'",
      '"',
      ',',
      ';',
      '|',
      '\t',
      '\r',
      '\n',
      '\0',
    ),
    maxLength: 12,
  });
  fc.assert(
    fc.property(cells, (text) => {
      const cell = csvCell(text);
      // Read back, it is the same text.
      expect(fromCsvCell(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)).toBe(text);
      if (/^-?\d+(?:\.\d+)?$/.test(text)) return;
      for (const parted of [/[,;|\t\r\n]/, /[,;]/, ';', ',', '|'])
        for (const part of cell.split(parted))
          expect(part.replace(/^"/, '')).not.toMatch(/^[^\S\t\r\n]*[=+\-@＝＋－＠]/);
      for (const parted of [';', ',', '|'])
        for (const part of cell.split(parted)) expect(part.replace(/^"/, '')).not.toMatch(/^[\t\r]/);
    }),
    { numRuns: 5000 },
  );
  expect(csvCell('x; =cmd|x')).toBe('"x;\' =cmd|x"');
  expect(csvCell('Logo, web and print; rush - 2 days | 24/7')).toBe('"Logo, web and print; rush - 2 days | 24/7"');
});

describe('every format', () => {
  it('with words has the disclosure before the link; a bare address has none', () => {
    const parts = { url, title: 'Logo', disclosure: 'Ad' };
    for (const format of ['title-url', 'markdown', 'html', 'bbcode'] as const) {
      const text = formatLink(format, parts);
      expect(text.startsWith('Ad '), format).toBe(true);
      expect(formatLink(format, { url, title: 'Logo' })).not.toContain('Ad');
    }
    expect(formatLink('url', parts)).toBe(url);
    expect(formatLink('csv', parts)).toBe(`Logo,${url},Ad`);
  });

  it.each([
    ['Hi https://upwork.pxf.io/c/7654321/1/13634 there', 'Hi there'],
    ['Logo upwork.pxf.io/c/7654321/1/13634', 'Logo'],
    ['Logo UPWORK.pxf.io/aBc1Xy', 'Logo'],
    ['Logo evil.example/c/7654321/1/2?x', 'Logo'],
    ['Logo:https://evil.example', 'Logo:'],
    ['See WWW.evil.example/x', 'See'],
    ['https://evil.example', url],
    ['Node.js and ASP.NET/C# and/or UI/UX, 24/7', 'Node.js and ASP.NET/C# and/or UI/UX, 24/7'],
  ])('as plain text, the title %s adds no link of its own', (title, words) => {
    expect(formatLink('title-url', { url, title })).toBe(`${words}\n${url}`);
    const heads = {
      ...{ title: 'Title', role: 'Role', rating: 'Rating', price: 'Price' },
      ...{ estimate: 'Estimate', disclosed: 'Disclosure' },
    };
    expect(formatRoundup('lines', [{ title, url }], heads)).toBe(`${words}\n${url}`);
  });

  it('takes the address if there is no title', () => {
    expect(formatLink('title-url', { url, title: '\u202e\0 ' })).toBe(`${url}\n${url}`);
    expect(readMarkdown(formatLink('markdown', { url, title: '' })).links).toEqual([{ text: url, href: url }]);
  });
});
