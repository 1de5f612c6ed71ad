import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Calls `onPress` when something outside an element is pressed, as long as the element floats over the page. */
export function usePressElsewhere(around: RefObject<HTMLElement | null>, isFloating: boolean, onPress: () => void) {
  useEffect(() => {
    if (!isFloating) return undefined;
    const hear = ({ target }: Event) => !around.current?.contains(target as Node) && onPress();
    addEventListener('pointerdown', hear);
    return () => removeEventListener('pointerdown', hear);
  }, [isFloating]);
}
