import type { Finding } from '../../core/convert/judge-finding.ts';
import { readHtml } from '../../platform/tabs/read-html.ts';
import type { Maker } from '../copy/make-link.ts';
import { findAddresses, longestDraft } from './convert-text.ts';

/** The addresses and tracking links on the page in a tab, or nothing if the browser does not let the page be read. */
export async function checkPage(tabId: number, maker: Maker): Promise<Finding[] | undefined> {
  const text = await readHtml(tabId, longestDraft);
  return text === undefined ? undefined : findAddresses({ text, format: 'html' }, maker);
}
