import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from '../../ui/hooks/speech-context.ts';

type Props = {
  /** The name of the moved item. */
  name: string;
  place: number;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
};

/** Moves an item up or down; the focus moves with it. */
export function MoveButtons({ name, place, onUp, onDown }: Props) {
  const words = useWords();
  const pressed = useRef<'up' | 'down' | undefined>(undefined);
  const [up, down] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  // A moved card loses the focus. At an end of the list only the other direction remains.
  useLayoutEffect(() => {
    if (!pressed.current) return;
    const [one, other] = pressed.current === 'up' ? [up, down] : [down, up];
    (one.current?.disabled ? other : one).current?.focus();
    pressed.current = undefined;
  }, [place]);
  const ways = [
    { way: 'up', ref: up, move: onUp, text: '↑', label: words('moveUp', name) },
    { way: 'down', ref: down, move: onDown, text: '↓', label: words('moveDown', name) },
  ] as const;
  return (
    <span class="row">
      {ways.map(({ way, ref, move, text, label }) => (
        <button
          key={way}
          ref={ref}
          class="button small"
          type="button"
          disabled={!move}
          aria-label={label}
          onClick={() => {
            pressed.current = way;
            move?.();
          }}
        >
          {text}
        </button>
      ))}
    </span>
  );
}
