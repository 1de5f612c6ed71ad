import { expect, it } from 'vitest';
import { clipboardHtml } from '../../../../../src/core/convert/drafting/clipboard-html.ts';

const page = 'https://www.upwork.com/hire/qa/';

it.each([
  ['a document', `<meta charset="utf-8"><p>Hire <a href="${page}">a tester</a></p>`, 'Hire a tester'],
  ['a mail', `<div>Hire <a href="${page}">a tester</a></div>`, 'Hire a tester'],
  ['formatted words', `<b>Hire</b> at ${page}`, `Hire at ${page}`],
  ['a program that gives no plain text', `<p>Hire</p>`, ''],
])('takes the HTML of %s', (_, html, plain) => {
  expect(clipboardHtml(html, plain)).toBe(html);
});

it('takes only the copied part of what Windows gives', () => {
  const html = `<html><body>\r\n<!--StartFragment--><p>Hire</p> them<!--EndFragment-->\r\n</body></html>`;
  expect(clipboardHtml(html, 'Hire them')).toBe('<p>Hire</p> them');
});

it.each([
  ['code from an editor', `<div style="color:#fff"><span>Hire [a](${page})</span></div>`, `Hire [a](${page})`],
  ['the source of a page', `<p class="line">&lt;p&gt;Hire them&lt;/p&gt;</p>`, '<p>Hire them</p>'],
  ['an address from an address bar', `<a href="${page}">Testers</a>`, page],
  ['cells of a spreadsheet', `<table><tr><td><b>Name</b></td></tr></table>`, `Name\tURL\nMara\t${page}\n`],
])('leaves the plain text of %s', (_, html, plain) => {
  expect(clipboardHtml(html, plain)).toBeUndefined();
});
