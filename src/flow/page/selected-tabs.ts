import { linkablePage } from '../../core/page/linkable-page.ts';
import type { ListEntry } from '../../core/page/page-facts.ts';
import { loadHighlightedTabs } from '../../platform/tabs/tabs.ts';

/** The selected tabs that show something linkable, as a list. */
export async function selectedTabs(): Promise<ListEntry[]> {
  const tabs = await loadHighlightedTabs().catch(() => []);
  return tabs.flatMap(({ address = '' }) => {
    const page = linkablePage(address);
    return page ? [{ address: page.canonicalUrl }] : [];
  });
}
