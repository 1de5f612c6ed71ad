import { useEffect } from 'preact/hooks';
import type { Undo } from '../../../flow/library/undo.ts';
import { useToast } from '../../../ui/hooks/toast-context.ts';
import { isPressed, tableKeys } from '../../../ui/keys.ts';
import type { Said } from './said.ts';

/** Shows the last action as a toast. Its undo also has a key. */
export function WhatWasDone({ said, onUndo }: { said: Said | undefined; onUndo: (undo: Undo) => void }) {
  const toast = useToast();
  const undo = said?.undo;
  useEffect(() => {
    toast(said && { text: said.text, alert: said.alert === true, ...(undo ? { onUndo: () => onUndo(undo) } : {}) });
  }, [said]);
  useEffect(() => () => toast(undefined), []);
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
  return null;
}
