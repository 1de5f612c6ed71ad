import { detectPage } from '../core/page/detect-page.ts';
import { titleFromAddress } from '../core/page/title-from-address.ts';
import { keyFor } from '../core/words.ts';
import { loadActiveTab } from '../platform/tabs.ts';
import { words } from '../platform/words.ts';
import { copyPage } from './copy-page.ts';

/** What Enter would do with what stands behind the keyword. */
export async function describeOmnibox(text: string): Promise<string> {
  const { linkable, marketplace } = detectPage(text.trim());
  if (linkable) return words('omniboxCopy', titleFromAddress(text.trim()));
  if (marketplace === 'jobs' || marketplace === 'private' || marketplace === 'other')
    return words(keyFor('reason', marketplace));
  return words('omniboxHint');
}

/** Copies the tracking link of the address behind the keyword; the badge of the tab in front says what came of it. */
export async function enterOmnibox(text: string): Promise<void> {
  const tab = await loadActiveTab();
  if (tab) await copyPage({ tab, address: text.trim() });
}
