import { estimateCommission } from '../../core/commission/estimate-commission.ts';
import { parseSpend } from '../../core/commission/parse-spend.ts';
import { detectPage } from '../../core/page/detect-page.ts';
import { typedAddress } from '../../core/page/typed-address.ts';
import { keyFor } from '../../core/sentences.ts';
import { termsOf } from '../../core/settings/settings.ts';
import { numberStyleOf } from '../../core/text/parse-number.ts';
import { loadActiveTab } from '../../platform/tabs/tabs.ts';
import { loadSpeech } from '../../platform/words.ts';
import { copyPage } from '../copy/copy-page.ts';
import { loadSettings } from '../settings/load-settings.ts';
import { pageName } from './page-name.ts';

/** What Enter would do with the text after the keyword. */
export async function describeOmnibox(text: string): Promise<string> {
  const { preferences } = await loadSettings();
  const { words, amounts, locale } = await loadSpeech(preferences.language);
  const address = typedAddress(text);
  const { linkable, marketplace } = detectPage(address);
  if (linkable) return words('omniboxCopy', pageName(address, words));
  if (marketplace === 'jobs' || marketplace === 'private' || marketplace === 'other')
    return words(keyFor('reason', marketplace));
  const terms = termsOf(preferences, 'talent');
  const spend = parseSpend(text, terms.currency, numberStyleOf(locale));
  if (!spend.ok) return words('omniboxHint');
  const { total, upTo } = spend.value;
  const [low, high] = [total, upTo ?? total].map((one) => estimateCommission(one, terms));
  if (!low?.ok || !high?.ok) return words('omniboxHint');
  return words('omniboxSpend', amounts(total, upTo), amounts(low.value.commission, high.value.commission));
}

/** Copies the tracking link of the address after the keyword; the badge of the tab in front shows the result. */
export async function enterOmnibox(text: string): Promise<void> {
  const tab = await loadActiveTab();
  if (tab) await copyPage({ tab, address: text });
}
