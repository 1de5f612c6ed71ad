import type { Finding } from '../../core/convert/find-in-draft.ts';
import type { PartnerAccount } from '../../core/link/partner-account.ts';
import type { Preferences } from '../../core/settings/settings.ts';
import { readHtml } from '../../platform/tabs/read-html.ts';
import { findAddresses, longestDraft } from './convert-text.ts';

/** The addresses and tracking links on the page in a tab, or nothing where the browser lets nobody read it. */
export async function checkPage(
  tabId: number,
  account: PartnerAccount,
  preferences: Preferences,
): Promise<Finding[] | undefined> {
  const html = await readHtml(tabId, longestDraft);
  return html === undefined ? undefined : findAddresses(html, account, preferences, '', 'html');
}
