import { pageMark } from '../../src/core/link/page-mark.ts';
import { pageAt } from './records.ts';

/** The link that a first account gets for a page: label, channel and a mark of the page as its sub IDs. */
export function firstLink(address: string, label: string, channel = ''): string {
  const subIds = { subId1: label, subId2: channel, subId3: pageMark(pageAt(address).canonicalUrl), u: address };
  const query = Object.entries(subIds).flatMap(([name, value]) =>
    value ? `${name}=${encodeURIComponent(value)}` : [],
  );
  return `https://upwork.pxf.io/c/1234567/1062918/13634?${query.join('&')}`;
}
