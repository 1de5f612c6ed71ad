import { useEffect } from 'preact/hooks';
import type { Undo } from '../../../flow/library/undo.ts';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { isPressed, tableKeys } from '../../../ui/keys.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { Said } from './said.ts';
import './what-was-done.css';

/** The last action, and the button that undoes it. */
export function WhatWasDone({ said, onUndo }: { said: Said | undefined; onUndo: (undo: Undo) => void }) {
  const words = useWords();
  const undo = said?.undo;
  useEffect(() => {
    if (!undo) return;
    // A text field has an undo of its own.
    const hear = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element && event.target.matches('input:not([type="checkbox"]), textarea');
      if (isTyping || !isPressed(tableKeys.undo, event)) return;
      event.preventDefault();
      onUndo(undo);
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, [undo, onUndo]);
  if (!said) return null;
  const { text, alert = false } = said;
  return (
    <div class="row what-was-done">
      <Notice alert={alert}>{text}</Notice>
      {undo && (
        <button class="button" type="button" onClick={() => onUndo(undo)}>
          {words('undo')}
        </button>
      )}
    </div>
  );
}
