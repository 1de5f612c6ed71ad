import { useEffect, useState } from 'preact/hooks';
import type { Finding } from '../../core/convert/judge-finding.ts';
import { findAddresses } from '../../flow/convert/convert-text.ts';
import type { Maker } from '../../flow/copy/make-link.ts';
import type { NamedDraft } from './draft.ts';

const pauseMs = 250;

/** The findings of a draft, searched again when it changes, with the progress and a way to stop. */
export function useFindings(draft: NamedDraft, maker: Maker) {
  const [findings, setFindings] = useState<Finding[]>();
  const [read, setRead] = useState(0);
  const [isStopped, setStopped] = useState(false);
  const [looking, setLooking] = useState<AbortController>();
  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    setLooking(life);
    setStopped(false);
    setFindings(undefined);
    // While the user types, each key would start the search again.
    const timer = setTimeout(() => {
      void findAddresses(draft, maker, { signal, onDone: setRead }).then(
        setFindings,
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
    setStopped(true);
  };
  return { findings, read, isStopped, stop };
}
