import { reasonIn } from '../core/earnings/cells/reason.ts';
import { maskedMail } from '../core/earnings/cells/sub-id-cells.ts';
import { keyFor } from '../core/sentences.ts';
import type { Words } from '../core/speech/words.ts';

/** Why a commission was reversed, as people say it, or in the brand's own words; nothing where the report does not tell. */
export function reasonName(detail: string | undefined, words: Words): string | undefined {
  const why = detail === undefined ? undefined : reasonIn(detail);
  if (!why) return undefined;
  return 'reason' in why ? words(keyFor('whyReversed', why.reason)) : maskedMail(why.words);
}
