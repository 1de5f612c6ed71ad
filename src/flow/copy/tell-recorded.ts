import { keyFor } from '../../core/sentences.ts';
import { sayBoth } from '../../core/speech/say-both.ts';
import type { Words } from '../../core/speech/words.ts';
import type { Recorded } from './leave.ts';

/** What is said of something that left: `text`, and that it is not recorded, and why, where it is not. */
export function tellRecorded(text: string, recorded: Recorded, words: Words): string {
  if (recorded === true) return text;
  return sayBoth(text, words(recorded === false ? 'shareNotRecorded' : keyFor('share', recorded)));
}
