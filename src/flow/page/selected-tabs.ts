import { linkablePage } from '../../core/page/linkable-page.ts';
import type { ListedItem } from '../../core/page/page-facts.ts';
import { titleFromAddress } from '../../core/page/title-from-address.ts';
import { loadHighlightedTabs } from '../../platform/tabs/tabs.ts';

/** The selected tabs that show something linkable, as a list, each named by its address. */
export async function selectedTabs(): Promise<ListedItem[]> {
  const tabs = await loadHighlightedTabs().catch(() => []);
  return tabs.flatMap(({ address = '' }) => {
    const page = linkablePage(address);
    return page ? [{ title: titleFromAddress(address), address: page.canonicalUrl }] : [];
  });
}
