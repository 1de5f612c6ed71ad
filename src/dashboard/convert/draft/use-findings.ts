import { useEffect, useMemo, useState } from 'preact/hooks';
import { followEdit } from '../../../core/convert/drafting/follow-edit.ts';
import type { Finding } from '../../../core/convert/judge-finding.ts';
import { type Draft, findAddresses } from '../../../flow/convert/convert-text.ts';
import type { Maker } from '../../../flow/copy/make-link.ts';

const pauseMs = 250;

type Found = { findings: Finding[]; of: Draft; by: Maker };

/**
 * The findings of a draft, searched again when it changes, with the progress and a way to stop. Until the search ends,
 * they are the last ones that the edit has left; `isCurrent` says that they are all.
 */
export function useFindings({ text, format }: Draft, maker: Maker | undefined) {
  const [found, setFound] = useState<Found>();
  const [read, setRead] = useState(0);
  const [isStopped, setStopped] = useState(false);
  const [looking, setLooking] = useState<AbortController>();
  const draft = useMemo((): Draft => ({ text, ...(format ? { format } : {}) }), [text, format]);
  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    setLooking(life);
    setStopped(false);
    if (!maker || draft.text === '') {
      setFound(undefined);
      return;
    }
    setRead(0);
    // While the user types, each key would start the search again.
    const timer = setTimeout(() => {
      void findAddresses(draft, maker, { signal, onDone: setRead }).then(
        (findings) => setFound({ findings, of: draft, by: maker }),
        () => undefined, // Stopped by a newer text, or by the user, who is told.
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      life.abort();
    };
  }, [draft, maker]);
  const stop = () => {
    looking?.abort();
    setFound(undefined);
    setStopped(true);
  };
  const isCurrent = found?.of === draft && found.by === maker;
  const findings = useMemo(() => {
    if (!found || isCurrent || found.of.text === draft.text) return found?.findings;
    const moved = followEdit(found.of.text, draft.text);
    return found.findings.flatMap((finding) => {
      const start = moved(finding.start);
      return start === undefined ? [] : { ...finding, start, end: start + finding.end - finding.start };
    });
  }, [found, isCurrent, draft]);
  return { findings, isCurrent, read, isStopped, stop };
}
