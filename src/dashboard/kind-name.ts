import { isPageKind } from '../core/page/forms/page-families.ts';
import { keyFor } from '../core/sentences.ts';
import type { Words } from '../core/speech/words.ts';

/** The kind of page a link leads to, in the user's language; a kind from a later version is shown as it is. */
export const kindName = (kind: string, words: Words): string => (isPageKind(kind) ? words(keyFor('kind', kind)) : kind);
