import { isPageKind } from '../core/page/forms/page-families.ts';
import { keyFor } from '../core/sentences.ts';
import type { Words } from '../core/speech/words.ts';

/** What kind of page a link leads to, in the user's language; one that only a later version knows, as it is. */
export const kindName = (kind: string, words: Words): string => (isPageKind(kind) ? words(keyFor('kind', kind)) : kind);
