import type { Words } from '../core/speech/words.ts';

/** The side of Upwork that a link leads to, by name; the home page is of neither. */
export const marketName = (marketplace: string, words: Words): string =>
  words(marketplace === 'talent' ? 'market_talent' : marketplace === 'catalog' ? 'market_catalog' : 'market_other');
