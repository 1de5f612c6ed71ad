import { useEffect } from 'preact/hooks';
import type { Undo } from '../../../flow/library/undo.ts';
import { useToast } from '../../../ui/hooks/toast-context.ts';
import { isPressed, tableKeys, takesKeys } from '../../../ui/keys.ts';
import { isUndoable, type Said, type Undoable } from './said.ts';

type Props = { said?: Said | undefined; last: Undoable | undefined; onUndo: (undo: Undo) => void };

/**
 * Shows the last action as a toast. The last one that can be undone keeps its own beside it, with a button, and a key undoes
 * it as well.
 */
export function WhatWasDone({ said, last, onUndo }: Props) {
  const toast = useToast();
  const undo = last?.undo;
  useEffect(() => {
    toast(last && { text: last.text, onUndo: () => onUndo(last.undo) });
  }, [last]);
  useEffect(() => {
    if (said && !isUndoable(said)) toast({ text: said.text, alert: said.alert === true, isMinor: last !== undefined });
  }, [said]);
  useEffect(() => () => toast(undefined), []);
  useEffect(() => {
    if (!undo) return;
    // A text field has an undo of its own. A key that is held down undoes one action.
    const hear = (event: KeyboardEvent) => {
      if (takesKeys(event.target) || !isPressed(tableKeys.undo, event)) return;
      event.preventDefault();
      if (!event.repeat) onUndo(undo);
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, [undo, onUndo]);
  return null;
}
