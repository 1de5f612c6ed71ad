import { reportPage } from '../../core/page/report-page.ts';
import { isPrivateWindow } from '../../platform/private-window.ts';
import { loadUpworkTabs } from '../../platform/tabs/tabs.ts';
import { type SeenTab, seen } from './open-popup.ts';
import { readFacts } from './read-facts.ts';

/** The Upwork pages that are open, the one looked at last first; those of private windows only in a private window. */
export async function openPages(): Promise<SeenTab[]> {
  const tabs = await loadUpworkTabs();
  return tabs.filter(({ incognito }) => !incognito || isPrivateWindow()).map(seen);
}

/** Reads a page again and says what was read, without personal data. */
export async function reportTab(tab: SeenTab, by: { version: string; browser: string }): Promise<string> {
  const { address = '', page } = tab;
  if (!page) return '';
  const facts = await readFacts(tab);
  return reportPage({ address, page, ...(facts ? { facts } : {}), ...by });
}
