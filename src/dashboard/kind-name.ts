import { isPageKind } from '../core/page/forms/page-families.ts';
import { keyFor } from '../core/sentences.ts';
import type { Words } from '../core/speech/words.ts';

/**
 * The kind of page that a link leads to, in the user's language. A kind that only a later version knows stays as it is.
 */
export const kindName = (kind: string, words: Words): string => (isPageKind(kind) ? words(keyFor('kind', kind)) : kind);
