import { detectPage } from '../../core/page/detect-page.ts';
import type { ListedItem } from '../../core/page/page-facts.ts';
import { loadHighlightedTabs } from '../../platform/tabs/tabs.ts';

/** The selected tabs that show something linkable, as a list; `nameOf` names a page by its address. */
export async function selectedTabs(nameOf: (address: string) => string): Promise<ListedItem[]> {
  const tabs = await loadHighlightedTabs().catch(() => []);
  return tabs.flatMap(({ address = '' }) => {
    const { canonicalUrl } = detectPage(address);
    return canonicalUrl === undefined ? [] : [{ title: nameOf(address), address: canonicalUrl }];
  });
}
