import type { PageQuestion, PageReading } from '../../core/messages.ts';
import type { PageFacts } from '../../core/page/page-facts.ts';
import { withAbout } from '../../core/page/parse-item-about.ts';
import { parsePageFacts } from '../../core/page/parse-page-facts.ts';
import { askReader } from '../../platform/tabs/tabs.ts';
import type { SeenTab } from './open-popup.ts';

/** What the tab's document says about the address that is shown, or nothing. */
export async function readFacts({ id, address, page }: SeenTab): Promise<PageFacts | undefined> {
  if (!page || address === undefined) return undefined;
  const { kind, canonicalUrl } = page;
  const question: PageQuestion = { address, kind, ...(canonicalUrl ? { canonicalUrl } : {}) };
  const reading = (await askReader(id, question)) as PageReading | undefined;
  const facts = parsePageFacts(reading?.facts);
  return facts && { ...facts, listed: withAbout(facts.listed, reading?.about) };
}
