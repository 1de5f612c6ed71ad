import { expect, it } from 'vitest';
import { disclosureFor } from '../../../../../src/core/convert/drafting/insert-disclosure.ts';

const inserted = (text: string, disclosure = 'I earn a commission.') => {
  const put = disclosureFor(text, disclosure);
  return put && text.slice(0, put.at) + put.text + text.slice(put.at);
};

it.each([
  ['plain text', 'Hire them.\nNow.', 'I earn a commission.\n\nHire them.\nNow.'],
  ['text after blank lines', '\n\nHire them.', '\n\nI earn a commission.\n\nHire them.'],
  ['text with a byte order mark', '\ufeffHire them.', '\ufeffI earn a commission.\n\nHire them.'],
  ['lines of Windows', 'Hire them.\r\nNow.', 'I earn a commission.\r\n\r\nHire them.\r\nNow.'],
  ['Markdown with a title', '# Whom\n\nHire them.', '# Whom\n\nI earn a commission.\n\nHire them.'],
  ['a title without a blank line', '# Whom\nHire them.', '# Whom\n\nI earn a commission.\n\nHire them.'],
  ['an underlined title', 'Whom\n====\n\nHire them.', 'Whom\n====\n\nI earn a commission.\n\nHire them.'],
  ['a title alone', '# Whom', '# Whom\n\nI earn a commission.\n'],
  [
    'front matter in YAML',
    '---\ntitle: Whom\n---\n\nHire them.',
    '---\ntitle: Whom\n---\n\nI earn a commission.\n\nHire them.',
  ],
  ['front matter in TOML', '+++\na = 1\n+++\nHire them.', '+++\na = 1\n+++\nI earn a commission.\n\nHire them.'],
  ['a rule that never closes', '---\nHire them.', 'I earn a commission.\n\n---\nHire them.'],
  ['a hash without a space, which is no title', '#hire them', 'I earn a commission.\n\n#hire them'],
  ['a piece of HTML', '<p>Hire them.</p>', '<p>I earn a commission.</p>\n<p>Hire them.</p>'],
  [
    'HTML with a title',
    '<h1>Whom</h1>\n<p>Hire them.</p>',
    '<h1>Whom</h1>\n<p>I earn a commission.</p>\n<p>Hire them.</p>',
  ],
  [
    'words that a browser copied',
    '<meta charset="utf-8"><h2>Whom</h2><p>Hire them.</p>',
    '<meta charset="utf-8"><h2>Whom</h2><p>I earn a commission.</p>\n<p>Hire them.</p>',
  ],
  [
    'an HTML document',
    '<!DOCTYPE html>\n<html><head><title>a</title></head>\n<body class="b">\n<p>Hire.</p></body></html>',
    '<!DOCTYPE html>\n<html><head><title>a</title></head>\n<body class="b">\n<p>I earn a commission.</p>\n<p>Hire.</p></body></html>',
  ],
  [
    'a document without a body tag',
    '<!doctype html><title>a</title></head><p>Hire.</p>',
    '<!doctype html><title>a</title></head><p>I earn a commission.</p>\n<p>Hire.</p>',
  ],
])('puts a disclosure at the top of %s', (_, before, after) => {
  expect(inserted(before)).toBe(after);
});

it('writes the words as HTML shows them', () => {
  expect(inserted('<p>Hire.</p>', 'Ad & <b>')).toBe('<p>Ad &#38; &#60;b&#62;</p>\n<p>Hire.</p>');
});

it('leaves a table alone', () => {
  expect(inserted('name,url\nMara,https://www.upwork.com/hire/qa/\n')).toBeUndefined();
});
