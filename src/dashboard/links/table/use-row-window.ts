import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The height of a row in CSS pixels, the same as in the style sheet. */
export const rowHeight = 48;
const spare = 6;

/** The rows of a long table that are in the document: the visible ones and a few more. `start` scrolls to the first. */
export function useRowWindow(count: number) {
  const grid = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const look = () => {
    const { scrollTop = 0, clientHeight = 600 } = grid.current ?? {};
    setView({ top: scrollTop, height: clientHeight || 600 });
  };
  useLayoutEffect(look, []);
  // We remember the offset, because reading scrollTop here would force a layout for each key.
  const start = () => {
    if (view.top === 0 || !grid.current) return;
    grid.current.scrollTop = 0;
    look();
  };
  const show = (row: number) => {
    const { current } = grid;
    if (!current) return;
    // The head of the table covers the height of one row.
    const [top, bottom] = [row * rowHeight, (row + 2) * rowHeight - current.clientHeight];
    if (current.scrollTop > top) current.scrollTop = top;
    else if (current.scrollTop < bottom) current.scrollTop = bottom;
  };
  const first = Math.max(0, Math.floor(view.top / rowHeight) - spare);
  const end = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + spare);
  const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);
  return { grid, look, start, show, first, end, page };
}
