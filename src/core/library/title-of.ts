import { titleFromAddress } from '../page/title-from-address.ts';
import type { LinkRecord } from './link-record.ts';

/** The names that earlier versions stored as titles of pages without a known one. */
const namesForUnknown = new Set([
  'Freelancer on Upwork',
  'Agency on Upwork',
  'Agencies on Upwork',
  'Freelancers on Upwork',
  'Talent Marketplace',
  'Hire on Upwork',
  'Project Catalog',
  'Project on Upwork',
  'Consultation on Upwork',
]);

type Titled = Pick<LinkRecord, 'title' | 'landingPage'>;

/** The title of a record's page, if the page, a list or a file has told one. */
export const knownTitle = ({ title }: Pick<Titled, 'title'>): string | undefined =>
  title === undefined || namesForUnknown.has(title) ? undefined : title;

/** The title of a record's page, or else the words of its address. Nothing if neither says anything. */
export const titleOf = (record: Titled): string | undefined =>
  knownTitle(record) ?? titleFromAddress(record.landingPage);
