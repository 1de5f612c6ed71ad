import type { Finding } from '../../core/convert/judge-finding.ts';
import { readHtml } from '../../platform/tabs/read-html.ts';
import type { Maker } from '../copy/make-link.ts';
import { findAddresses, longestDraft } from './convert-text.ts';

/** The source of a page, and the addresses and tracking links in it. */
export type CheckedPage = { html: string; findings: Finding[] };

/** Checks the page in a tab as it is now. Nothing if the browser does not let the page be read. */
export async function checkPage(tabId: number, maker: Maker): Promise<CheckedPage | undefined> {
  const html = await readHtml(tabId, longestDraft);
  if (html === undefined) return undefined;
  return { html, findings: await findAddresses({ text: html, format: 'html' }, maker) };
}
