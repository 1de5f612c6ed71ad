import { expect, it } from 'vitest';
import type { TrackingLink } from '../../../../src/core/link/build-link.ts';
import { formatRoundup, type RoundupFormat } from '../../../../src/core/share/format-roundup.ts';

const url = 'https://upwork.pxf.io/c/1234567/1062918/13634?subId1=a|b' as TrackingLink;
const items = [
  { title: 'R&D, "logos"', url, price: 'from $30', estimate: '$21.00' },
  { title: '', url, price: '<b>5</b>' },
  { title: 'Last', url },
];
const words = { disclosure: '#ad [now] <b>', title: 'Title', price: 'Price', estimate: 'Estimate' };
const anchor = (text: string) =>
  `<a href="https://upwork.pxf.io/c/1234567/1062918/13634?subId1=a|b" rel="sponsored nofollow noopener">${text}</a>`;
const markdownUrl = 'https\\:\\/\\/upwork\\.pxf\\.io\\/c\\/1234567\\/1062918\\/13634\\?subId1\\=a\\|b';

it.each<[RoundupFormat, string[]]>([
  [
    'markdown-list',
    [
      '\\#ad \\[now\\] \\<b\\>',
      '',
      `- [R\\&D\\, \\"logos\\"](${url}) – from $30`,
      `- [${markdownUrl}](${url}) – \\<b\\>5\\<\\/b\\>`,
      `- [Last](${url})`,
    ],
  ],
  [
    'markdown-table',
    [
      '\\#ad \\[now\\] \\<b\\>',
      '',
      '| Title | Price |',
      '| --- | --- |',
      `| [R\\&D\\, \\"logos\\"](${url.replace('|', '%7C')}) | from $30 |`,
      `| [${markdownUrl}](${url.replace('|', '%7C')}) | \\<b\\>5\\<\\/b\\> |`,
      `| [Last](${url.replace('|', '%7C')}) |  |`,
    ],
  ],
  [
    'html-list',
    [
      '<p>#ad [now] &#60;b&#62;</p>',
      '',
      '<ul>',
      `<li>${anchor('R&#38;D, &#34;logos&#34;')} – from $30</li>`,
      `<li>${anchor(url)} – &#60;b&#62;5&#60;/b&#62;</li>`,
      `<li>${anchor('Last')}</li>`,
      '</ul>',
    ],
  ],
  ['lines', ['#ad [now] <b>', '', 'R&D, "logos" – from $30', url, '', `${url} – <b>5</b>`, url, '', 'Last', url]],
])('%s: one disclosure on top, each entry with its own words, address and price', (format, lines) => {
  expect(formatRoundup(format, items, words).split('\n')).toEqual(lines);
});

it('CSV has one row for each entry, with the estimate and the disclosure in their own cells', () => {
  expect(formatRoundup('csv', items, words).split('\r\n')).toEqual([
    'Title,URL,Price,Estimate,',
    `"R&D, ""logos""",${url},from $30,$21.00,#ad [now] <b>`,
    `${url},${url},<b>5</b>,,#ad [now] <b>`,
    `Last,${url},,,#ad [now] <b>`,
  ]);
});

it('begins with its first entry if there is no disclosure', () => {
  expect(formatRoundup('lines', items.slice(2), { ...words, disclosure: '' })).toBe(`Last\n${url}`);
});
