import { expect, it } from 'vitest';
import { foldAt } from '../../../../src/core/share/fold.ts';

const link = `https://upwork.pxf.io/c/1234567/1062918/13634?u=${'a'.repeat(200)}`;
const seen = (text: string) => text.slice(0, foldAt('linkedin', text, link));

it('shows three lines of words, and folds the rest', () => {
  expect(seen('one\n\ntwo\nthree\n\nfour\nfive')).toBe('one\n\ntwo\nthree\n\n');
  expect(foldAt('linkedin', 'one\n\ntwo\n\nthree\n\n', link)).toBeUndefined();
});

it('shows 210 characters, and folds the rest', () => {
  expect(seen('a'.repeat(300))).toHaveLength(210);
  expect(foldAt('linkedin', 'a'.repeat(210), link)).toBeUndefined();
});

it('counts a link as short as places show it, and never cuts it in two', () => {
  expect(foldAt('linkedin', `Hire ${link} now`, link)).toBeUndefined();
  expect(seen(`${link} ${'a'.repeat(300)}`)).toBe(`${link} ${'a'.repeat(184)}`);
  expect(seen(`${'a'.repeat(200)} ${link}`)).toBe(`${'a'.repeat(200)} `);
  expect(seen(`one\ntwo\nthree\n${link}`)).toBe('one\ntwo\nthree\n');
});

it('folds nothing where a place shows all of a post', () => {
  expect(foldAt('x', 'a'.repeat(300), link)).toBeUndefined();
  expect(foldAt('email', 'one\ntwo\nthree\nfour', link)).toBeUndefined();
});
