import { expect, it } from 'vitest';
import type { TrackingLink } from '../../../../src/core/link/build-link.ts';
import { formatRoundup, type RoundupFormat } from '../../../../src/core/share/format-roundup.ts';

const url = 'https://upwork.pxf.io/c/1234567/1062918/13634?subId1=a|b' as TrackingLink;
const items = [
  { title: 'R&D, "logos"', url, price: 'from $30', estimate: '$21.00' },
  { title: '', url, price: '<b>5</b>' },
  { title: 'Last', url },
];
const words = {
  disclosure: '#ad [now] <b>',
  title: 'Title',
  role: 'Role',
  rating: 'Rating',
  price: 'Price',
  estimate: 'Estimate',
  disclosed: 'Disclosure',
};
const anchor = (text: string) =>
  `<a href="https://upwork.pxf.io/c/1234567/1062918/13634?subId1=a|b" rel="sponsored nofollow noopener">${text}</a>`;

it.each<[RoundupFormat, string[]]>([
  [
    'markdown-list',
    [
      '\\#ad \\[now\\] \\<b>',
      '',
      `- [R&D, "logos"](${url}) – from $30`,
      `- [${url}](${url}) – \\<b>5\\</b>`,
      `- [Last](${url})`,
    ],
  ],
  [
    'markdown-table',
    [
      '\\#ad \\[now\\] \\<b>',
      '',
      '| Title | Price |',
      '| --- | --- |',
      `| [R&D, "logos"](${url.replace('|', '%7C')}) | from $30 |`,
      `| [${url.replace('|', '\\|')}](${url.replace('|', '%7C')}) | \\<b>5\\</b> |`,
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
    'Title,URL,Role,Rating,Price,Estimate,Disclosure',
    `"R&D, ""logos""",${url},,,from $30,$21.00,#ad [now] <b>`,
    `${url},${url},,,<b>5</b>,,#ad [now] <b>`,
    `Last,${url},,,,,#ad [now] <b>`,
  ]);
});

it('begins with its first entry if there is no disclosure', () => {
  expect(formatRoundup('lines', items.slice(2), { ...words, disclosure: '' })).toBe(`Last\n${url}`);
});

const person = { title: 'Mara K.', url, role: 'UX | UI designer', rating: '4.9/5', price: '$45/hr' };
const cellUrl = url.replace('|', '%7C');

it.each<[RoundupFormat, string]>([
  ['markdown-list', `- [Mara K.](${url}) – UX | UI designer · 4.9/5 · $45/hr`],
  [
    'markdown-table',
    [
      '| Title | Role | Rating | Price |',
      '| --- | --- | --- | --- |',
      `| [Mara K.](${cellUrl}) | UX \\| UI designer | 4.9/5 | $45/hr |`,
      `| [Last](${cellUrl}) |  |  |  |`,
    ].join('\n'),
  ],
  ['html-list', `<li>${anchor('Mara K.')} – UX | UI designer · 4.9/5 · $45/hr</li>`],
  ['csv', `Mara K.,${url},UX | UI designer,4.9/5,$45/hr,,`],
  ['lines', `Mara K. – UX | UI designer · 4.9/5 · $45/hr\n${url}`],
])('%s: says the role and the rating of an entry that has them', (format, text) => {
  const list = [person, ...items.slice(2)];
  expect(formatRoundup(format, list, { ...words, disclosure: '' })).toContain(text);
});

it('a role outside the link adds no address and no mention of its own', () => {
  const sly = { title: 'Bo L.', url, role: 'Designer at https://evil.example/x and @bo' };
  const text = formatRoundup('markdown-list', [sly], { ...words, disclosure: '' });
  expect(text).toBe(`- [Bo L.](${url}) – Designer at and bo`);
});
