import { expect, it } from 'vitest';
import { delimiterOf, formatOf } from '../../../../src/core/convert/draft-format.ts';

it.each([
  ['', 'text'],
  ['See https://www.upwork.com/', 'text'],
  ['<https://www.upwork.com/>', 'text'],
  ['<p align="center">\n\n# Readme\n\n```\ncode\n```\nwords', 'text'],
  ['\ufeff <!DOCTYPE html><p>x', 'html'],
  ['<p>x</p>\n', 'html'],
  ['Hello, world\nBye, moon', 'text'],
  ['one line, with a comma', 'text'],
  ['a,b', 'text'],
  ['a,b\r\n1,2\r\n', 'csv'],
  ['a;b\n"1; 2";3', 'csv'],
  ['a\tb\n1\t2, 3', 'csv'],
  ['a,b\n1,2,3', 'text'],
])('%j is %s', (text, format) => {
  expect(formatOf(text)).toBe(format);
});

it('finds the delimiter of a CSV', () => {
  expect([delimiterOf('a;b\n1;2'), delimiterOf('a,b\n"x,y",2'), delimiterOf('a b')]).toEqual([';', ',', undefined]);
});
