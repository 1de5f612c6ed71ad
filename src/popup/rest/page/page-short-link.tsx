import { useEffect, useState } from 'preact/hooks';
import type { LinkRecord } from '../../../core/library/link-record.ts';
import { shortLinkDoors } from '../../../flow/impact/make-short-link.ts';
import { lastLinkTo } from '../../../flow/library/ask-library.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { ShortLink } from '../../../ui/link/short-link.tsx';

/** The short form of the link to this page that was shared last, once impact.com is connected or it has one. */
export function PageShortLink({ landingPage }: { landingPage: string }) {
  const { words } = useSpeech();
  const [record, setRecord] = useState<LinkRecord>();
  const load = async (isWanted = () => true) => {
    const found = await lastLinkTo(landingPage);
    const isOffered = found && (found.shortLink !== undefined || (await shortLinkDoors.load(found)).isConnected);
    if (isWanted()) setRecord(isOffered ? found : undefined);
  };
  useEffect(() => {
    let isHere = true;
    setRecord(undefined);
    load(() => isHere).catch(() => undefined); // Without it nothing is offered.
    return () => {
      isHere = false;
    };
  }, [landingPage]);
  if (!record) return null;
  return (
    <details>
      <summary>{words('shortLink')}</summary>
      <ShortLink record={record} doors={shortLinkDoors} onChanged={load} />
    </details>
  );
}
