import { titleFromAddress } from '../page/title-from-address.ts';
import type { LinkRecord } from './link-record.ts';

/** The name of a record: the title of its page, or the words of its address if the page had no title. */
export const titleOf = ({ title, landingPage }: Pick<LinkRecord, 'title' | 'landingPage'>): string =>
  title ?? titleFromAddress(landingPage);
