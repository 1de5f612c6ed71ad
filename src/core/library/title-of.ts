import { titleFromAddress } from '../page/title-from-address.ts';
import type { LinkRecord } from './link-record.ts';

/** What a record is called: the title of its page, or the words of its address where the page said none. */
export const titleOf = ({ title, landingPage }: Pick<LinkRecord, 'title' | 'landingPage'>): string =>
  title ?? titleFromAddress(landingPage);
