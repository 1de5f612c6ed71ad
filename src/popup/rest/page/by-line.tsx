import type { PageFacts } from '../../../core/page/page-facts.ts';
import { priceOf } from '../../../flow/share/post-gaps.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';

/** The page's seller and first price, if the page shows them. A title that begins with the seller says it already. */
export function ByLine({ facts: { title, seller, offers } }: { facts: PageFacts }) {
  const speech = useSpeech();
  const [first] = offers;
  const price = first && priceOf(first, offers.length > 1, speech);
  const parts = [seller && !title?.startsWith(seller) ? speech.words('by', seller) : undefined, price].filter(
    (part) => part !== undefined,
  );
  return parts.length === 0 ? null : <p class="soft">{parts.join(' · ')}</p>;
}
