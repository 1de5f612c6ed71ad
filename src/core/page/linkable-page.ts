import { detectPage } from './detect-page.ts';
import type { Detection } from './detection.ts';

/** A page that a link may lead to, with the address for the link. */
export type LinkablePage = Detection & { canonicalUrl: string };

/** Whether a link may lead to a page. */
export const isLinkable = (page: Detection): page is LinkablePage => page.canonicalUrl !== undefined;

/** The page at an address, if a link may lead there. */
export function linkablePage(address: string): LinkablePage | undefined {
  const page = detectPage(address);
  return isLinkable(page) ? page : undefined;
}
