import type { PageReading, ToContent } from '../core/messages.ts';
import type { PageFacts } from '../core/page/page-facts.ts';
import { askTab, injectContentScript, type Tab } from '../platform/tabs.ts';

const question: ToContent = { name: 'page/read' };

/**
 * What the tab's document says about the address that is shown, or nothing. A tab from before the installation gets
 * the content script first; an answer about another address is stale and dropped.
 */
export async function readFacts(tab: Tab): Promise<PageFacts | undefined> {
  let answer = await askTab(tab.id, question);
  if (!answer.ok && (await injectContentScript(tab.id))) answer = await askTab(tab.id, question);
  const reading = answer.ok ? (answer.value as PageReading | undefined) : undefined;
  return reading?.address === tab.address ? reading?.facts : undefined;
}
