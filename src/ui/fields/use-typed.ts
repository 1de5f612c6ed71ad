import { useEffect, useState } from 'preact/hooks';

type Heard = { value?: string; onText?: (text: string) => void; onDone?: (text: string) => void };

/**
 * What a field shows if its text is saved when it loses the focus. The typed text stays while the page around it is
 * rendered again, and until the value has changed because of it. A text that could not be saved stays as well.
 */
export function useTyped({ value, onText, onDone }: Heard): Heard {
  const [typed, setTyped] = useState<{ text: string; leftAt?: string }>();
  const isTaken = typed?.leftAt !== undefined && typed.leftAt !== value;
  useEffect(() => {
    if (isTaken) setTyped(undefined);
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
