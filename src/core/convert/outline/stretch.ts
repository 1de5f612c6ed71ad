import type { Quote } from './read-tag.ts';

/**
 * A part of a draft that ends at `end`: words, words without entities (`plain`), code (which is left alone), the inside
 * of a tag, the value of a link's `href`, or the JSON of a WordPress block.
 */
export type Stretch = { end: number; as: 'words' | 'plain' | 'code' | 'tag' | 'href' | 'json'; quote?: Quote };
