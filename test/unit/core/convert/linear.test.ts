import { expect, it } from 'vitest';
import { convertDraft } from '../../../../src/core/convert/convert-draft.ts';
import { type DraftOptions, findInDraft } from '../../../../src/core/convert/find-in-draft.ts';
import { account } from '../../../support/records.ts';
import { size } from '../../../support/sizes.ts';

const page = 'https://www.upwork.com/hire/php-developers/';
const units = [
  '[',
  '(',
  '](',
  '[a](http://x ',
  '](http://x',
  '<',
  '<a ',
  '<a x="',
  '<a x="\'',
  '</a',
  '<!',
  '<!--',
  '<script>',
  '<pre>',
  '<?',
  'http://',
  'http://http://',
  '<http://x',
  'http://upwork.com,',
  'upwork.com,',
  'www.upwork.com/',
  '`',
  '` ',
  '`` ` ',
  '```\n',
  '~~~\n',
  '> ```',
  '> ```x\n\n',
  '- ```x\nb\n',
  '> ~~~x\n\n',
  '\n\n',
  '\n',
  ' ',
  '&amp;',
  '&#',
  '\\',
  '"',
  "'",
  '.',
  '*',
  '[r]: ',
  '[img]',
  'a,b\n',
  '\ud83d',
  '://',
  '%2f',
];

const bytes = size(2_000_000, 500_000);

// Quadratic time would take minutes or hours here; a busy machine takes some seconds.
it.each(units)(
  'a long text of %j, with an address at its end, takes no longer than any other text',
  (unit) => {
    const text = `x ${unit.repeat(bytes / unit.length)}\n\n${page}`;
    for (const format of ['text', 'html', 'csv'] satisfies DraftOptions['format'][]) {
      const start = performance.now();
      convertDraft(text, findInDraft(text, account, { format }));
      expect(performance.now() - start).toBeLessThan(20_000);
    }
  },
  90_000,
);
