import { useEffect, useRef, useState } from 'preact/hooks';
import {
  clearAside,
  draftsAside,
  type KeptDraft,
  onAsideChanged,
  takeFromAside,
} from '../../flow/convert/hand-over.ts';
import { SignedNotice } from '../../ui/display/signed-notice.tsx';
import { useWords } from '../../ui/hooks/speech-context.ts';

type Props = { draft: KeptDraft; onDraft: (draft: KeptDraft) => void };

/** The draft that was set aside when the source of a page was opened, and the ways to get it back or to discard it. */
export function DraftsAside({ draft, onDraft }: Props) {
  const words = useWords();
  const [count, setCount] = useState(0);
  const latest = useRef(draft);
  latest.current = draft;
  const look = () => void draftsAside().then(({ length }) => setCount(length));
  useEffect(() => {
    look();
    const life = new AbortController();
    onAsideChanged(look, life.signal);
    return () => life.abort();
  }, []);
  if (count === 0) return null;
  const take = () => takeFromAside({ draft: () => latest.current, show: onDraft }).then(look);
  return (
    <div class="row wrap">
      <SignedNotice>{words('asideTold')}</SignedNotice>
      <button class="button small" type="button" onClick={() => void take()}>
        {words('asideTake')}
      </button>
      <button class="button small" type="button" onClick={() => void clearAside().then(look)}>
        {words('asideClear')}
      </button>
    </div>
  );
}
