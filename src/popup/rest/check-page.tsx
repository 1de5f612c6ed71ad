import { useEffect, useState } from 'preact/hooks';
import type { Finding } from '../../core/convert/judge-finding.ts';
import { cleanLabel } from '../../core/link/sub-ids.ts';
import type { Sharer } from '../../core/settings/sharer.ts';
import { checkPage } from '../../flow/convert/check-page.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { FindingRows } from '../../ui/link/finding-rows.tsx';
import { Notice } from '../../ui/notice.tsx';

type Props = { tabId: number; sharer: Sharer };

/** What stands on the page in front of the user, their own blog for instance: whose links, and which could be theirs. */
export function CheckPage({ tabId, sharer }: Props) {
  const words = useWords();
  const [found, setFound] = useState<Finding[] | 'refused'>();
  useEffect(() => {
    void checkPage(tabId, { ...sharer, label: cleanLabel('') }).then((findings) => setFound(findings ?? 'refused'));
  }, [tabId]);
  if (!found) return null;
  if (found === 'refused') return <Notice alert>{words('checkRefused')}</Notice>;
  if (found.length === 0) return <Notice>{words('checkNothing')}</Notice>;
  return (
    <section class="stack">
      <h2>{words('checkHeading')}</h2>
      <FindingRows findings={found} />
      <p class="soft">{words('checkHint')}</p>
    </section>
  );
}
