import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const [gap, edge, tallest] = [4, 8, 360];

type Place = {
  isOpen: boolean;
  /** Which side of the button it is flush with, if there is room. */
  side: 'start' | 'end';
  button: RefObject<HTMLElement | null>;
  floating: RefObject<HTMLElement | null>;
};

/** Shows an element with the attribute `popover` above the page, at its button: below it, or above it where there is more room. */
export function usePlaced({ isOpen, side, button, floating }: Place): void {
  useLayoutEffect(() => {
    const [box, from] = [floating.current, button.current];
    if (!isOpen || !box || !from) return undefined;
    box.showPopover?.();
    const place = () => {
      const at = from.getBoundingClientRect();
      box.style.minInlineSize = `${Math.min(at.width, innerWidth - 2 * edge)}px`;
      const [below, above] = [innerHeight - at.bottom, at.top].map((room) => room - gap - edge) as [number, number];
      const isBelow = below >= Math.min(box.scrollHeight, tallest) || below >= above;
      box.style.maxBlockSize = `${Math.min(tallest, isBelow ? below : above)}px`;
      const { width, height } = box.getBoundingClientRect();
      const isFromLeft = (side === 'start') === (getComputedStyle(from).direction !== 'rtl');
      const left = isFromLeft ? at.left : at.right - width;
      box.style.left = `${Math.max(edge, Math.min(left, innerWidth - edge - width))}px`;
      box.style.top = `${isBelow ? at.bottom + gap : at.top - gap - height}px`;
    };
    place();
    addEventListener('scroll', place, { capture: true, passive: true });
    addEventListener('resize', place);
    return () => {
      removeEventListener('scroll', place, { capture: true });
      removeEventListener('resize', place);
    };
  }, [isOpen]);
}
