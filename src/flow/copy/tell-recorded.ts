import { keyFor } from '../../core/sentences.ts';
import { sayBoth } from '../../core/speech/say-both.ts';
import type { Words } from '../../core/speech/words.ts';
import type { Recorded } from './leave.ts';

/** The sentence about something that left: `text` and, if it was not recorded, that and why. */
export function tellRecorded(text: string, recorded: Recorded, words: Words): string {
  if (recorded === true) return text;
  return sayBoth(text, words(recorded === false ? 'shareNotRecorded' : keyFor('share', recorded)));
}
