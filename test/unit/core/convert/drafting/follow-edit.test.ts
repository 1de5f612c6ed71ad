import { expect, it } from 'vitest';
import { followEdit } from '../../../../../src/core/convert/drafting/follow-edit.ts';

const where = (before: string, after: string, words: string) => {
  const at = followEdit(before, after)(before.indexOf(words));
  return at === undefined ? undefined : after.slice(at, at + words.length);
};

it.each([
  ['text is inserted in front', 'one two', 'zero one two', 'two', 'two'],
  ['text is inserted directly in front', 'one two', 'one a two', 'two', 'two'],
  ['text is appended', 'one two', 'one two three', 'one', 'one'],
  ['text in front is deleted', 'one two', 'two', 'two', 'two'],
  ['text is replaced by text of another length', 'one two three', 'one 22222 three', 'three', 'three'],
  ['it is replaced itself', 'one two three', 'one X three', 'two', undefined],
  ['everything is deleted', 'one two', '', 'two', undefined],
  ['a repeated word is added', 'ab ab', 'ab ab ab', 'ab', 'ab'],
  ['nothing changes', 'one two', 'one two', 'two', 'two'],
])('follows a position when %s', (_, before, after, words, found) => {
  expect(where(before, after, words)).toBe(found);
});
