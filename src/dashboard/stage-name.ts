import type { Stage } from '../core/earnings/action.ts';
import { keyFor } from '../core/sentences.ts';
import type { Words } from '../core/speech/words.ts';

/** How far a commission has come, as people say it; a word that is not known stands as it is. */
export function stageName(stage: Stage, word: string | undefined, words: Words): string {
  switch (stage) {
    case 'cleared':
    case 'withdrawn':
      return words('figure_paid');
    case 'pending':
    case 'locked':
    case 'reversed':
      return words(keyFor('figure', stage));
    case 'unknown':
      return word || '–';
    default:
      return words(keyFor('stage', stage));
  }
}
