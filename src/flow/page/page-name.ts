import type { LinkRecord } from '../../core/library/link-record.ts';
import { titleOf } from '../../core/library/title-of.ts';
import { detectPage } from '../../core/page/detect-page.ts';
import { isPageKind } from '../../core/page/forms/page-families.ts';
import { titleFromAddress } from '../../core/page/title-from-address.ts';
import { keyFor } from '../../core/sentences.ts';
import type { Words } from '../../core/speech/words.ts';

/** A kind of page in the language of the words; a kind from a later version is shown as it is. */
export const kindName = (kind: string, words: Words): string => (isPageKind(kind) ? words(keyFor('kind', kind)) : kind);

/** What a page without a title is called: the words of its address or, without any, its kind. For showing, never to be stored. */
export const pageName = (address: string, words: Words): string =>
  titleFromAddress(address) ?? kindName(detectPage(address).kind, words);

/** What the page of a record is called, in the same way. */
export const recordName = (record: LinkRecord, words: Words): string => titleOf(record) ?? kindName(record.kind, words);
