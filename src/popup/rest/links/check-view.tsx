import { useEffect, useState } from 'preact/hooks';
import type { Finding } from '../../../core/convert/judge-finding.ts';
import { cleanLabel } from '../../../core/link/sub-ids.ts';
import type { Sharer } from '../../../core/settings/sharer.ts';
import { checkPage } from '../../../flow/convert/check-page.ts';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { FindingRows } from '../../../ui/link/finding-rows.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { BackHead, Frame } from '../../first/frame.tsx';

type Props = { tabId: number; sharer: Sharer; onBack: () => void };

/** The links on the current page, for instance the user's own blog: whose they are, and which could be theirs. */
export function CheckView({ tabId, sharer, onBack }: Props) {
  const words = useWords();
  const [found, setFound] = useState<Finding[] | 'refused'>();
  useEffect(() => {
    void checkPage(tabId, { ...sharer, label: cleanLabel('') }).then((findings) => setFound(findings ?? 'refused'));
  }, [tabId]);
  return (
    <Frame head={<BackHead title={words('checkHeading')} onBack={onBack} />}>
      {found === 'refused' && <Notice alert>{words('checkRefused')}</Notice>}
      {found?.length === 0 && <Notice>{words('checkNothing')}</Notice>}
      {found && found !== 'refused' && found.length > 0 && (
        <>
          <FindingRows findings={found} />
          <p class="soft">{words('checkHint')}</p>
        </>
      )}
    </Frame>
  );
}
