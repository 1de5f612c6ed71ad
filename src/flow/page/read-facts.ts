import type { PageQuestion, PageReading } from '../../core/messages.ts';
import { detectPage } from '../../core/page/detect-page.ts';
import type { PageFacts } from '../../core/page/page-facts.ts';
import { parsePageFacts } from '../../core/page/parse-page-facts.ts';
import { askReader, type Tab } from '../../platform/tabs/tabs.ts';

/** What the tab's document says about the address that is shown, or nothing. */
export async function readFacts({ id, address = '' }: Tab): Promise<PageFacts | undefined> {
  const { kind, canonicalUrl } = detectPage(address);
  const question: PageQuestion = { address, kind, ...(canonicalUrl ? { canonicalUrl } : {}) };
  const reading = (await askReader(id, question)) as PageReading | undefined;
  return parsePageFacts(reading?.facts);
}
