import type { Words } from '../core/speech/words.ts';

/** The name of the marketplace behind a link; the home page belongs to neither. */
export const marketName = (marketplace: string, words: Words): string =>
  words(marketplace === 'talent' ? 'market_talent' : marketplace === 'catalog' ? 'market_catalog' : 'market_other');
