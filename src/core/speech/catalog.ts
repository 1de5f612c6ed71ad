import type { Words } from './words.ts';

/**
 * Says the sentences of one language: a line of `sentences` for each line of `keys`. Gaps are `{1}` and so on. A key without
 * a sentence says nothing.
 */
export function wordsFrom(keys: string, sentences: string): Words {
  const lines = sentences.split('\n');
  const sentenceOf = new Map(keys.split('\n').map((key, at) => [key, lines[at] ?? '']));
  return (key, ...gaps) =>
    (sentenceOf.get(key) ?? '').replace(/\{(\d)\}/g, (_, number) => gaps[Number(number) - 1] ?? '');
}
