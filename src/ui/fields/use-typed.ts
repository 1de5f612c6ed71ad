import { useEffect, useState } from 'preact/hooks';
import { useUnsaved } from './use-unsaved.ts';

type Heard = { value?: string; onText?: (text: string) => void; onDone?: (text: string) => void };

/** What was typed over which value, and whether the field was left since. */
type Typed = { text: string; over: string; isLeft?: true };

/**
 * Keeps the typed text of a field that is saved when it loses the focus. It is also saved after a pause, and when the
 * page or the field goes; a field that keeps its text elsewhere says by `onPause` how. The text survives redrawing, and
 * gives way once the value has changed because of it. A text that could not be stored stays too.
 */
export function useTyped({ value, onText, onDone, onPause }: Heard & { onPause?: () => void }): Heard {
  const [typed, setTyped] = useState<Typed>();
  const unsaved = useUnsaved();
  const isTaken = typed && (typed.text === value || (typed.isLeft && typed.over !== value));
  useEffect(() => {
    // What was typed since this was drawn stays.
    if (isTaken) setTyped((now) => (now === typed ? undefined : now));
  }, [isTaken]);
  if (onText) {
    const type = (text: string) => {
      if (onPause) unsaved.wait(onPause);
      onText(text);
    };
    return { value, onText: type, onDone: onDone && ((text) => unsaved.finish(() => onDone(text))) } as Heard;
  }
  if (value === undefined || !onDone) return { value, onDone } as Heard;
  const over = typed && !typed.isLeft ? typed.over : value;
  return {
    value: typed && !isTaken ? typed.text : value,
    onText: (text) => {
      setTyped({ text, over });
      unsaved.wait(() => onDone(text));
    },
    onDone: (text) => {
      setTyped({ text, over, isLeft: true });
      unsaved.finish(() => onDone(text));
    },
  };
}
