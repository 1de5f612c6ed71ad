import type { Undo } from '../../flow/library/undo.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { Notice } from '../../ui/notice.tsx';
import type { Said } from './said.ts';

/** What was last done with links, and the button that takes it back. */
export function WhatWasDone({ said, onUndo }: { said: Said | undefined; onUndo: (undo: Undo) => void }) {
  const words = useWords();
  if (!said) return null;
  const { text, alert = false, undo } = said;
  return (
    <div class="row done">
      <Notice alert={alert}>{text}</Notice>
      {undo && (
        <button class="button" type="button" onClick={() => onUndo(undo)}>
          {words('undo')}
        </button>
      )}
    </div>
  );
}
