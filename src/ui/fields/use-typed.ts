import { useEffect, useState } from 'preact/hooks';

type Heard = { value?: string; onText?: (text: string) => void; onDone?: (text: string) => void };

/**
 * Keeps the typed text of a field that is saved when it loses the focus. The text survives redrawing, and gives way once
 * the value has changed because of it. A text that could not be stored stays too.
 */
export function useTyped({ value, onText, onDone }: Heard): Heard {
  const [typed, setTyped] = useState<{ text: string; leftAt?: string }>();
  const isTaken = typed?.leftAt !== undefined && typed.leftAt !== value;
  useEffect(() => {
    // What was typed since this was drawn stays.
    if (isTaken) setTyped((now) => (now === typed ? undefined : now));
  }, [isTaken]);
  if (value === undefined || onText || !onDone) return { value, onText, onDone } as Heard;
  return {
    value: typed && !isTaken ? typed.text : value,
    onText: (text) => setTyped(text === value ? undefined : { text }),
    onDone: (text) => {
      setTyped({ text, leftAt: value });
      onDone(text);
    },
  };
}
