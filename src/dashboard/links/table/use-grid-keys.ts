import { useMemo, useState } from 'preact/hooks';
import type { LinkLine } from '../../../core/library/find-links.ts';
import { isPressed, tableKeys } from '../../../ui/keys.ts';

const names = Object.keys(tableKeys) as (keyof typeof tableKeys)[];

type Doing = {
  onSelect: (selected: ReadonlySet<string>) => void;
  onSelectAll: () => void;
  onCopy: (line: LinkLine) => void;
  onOpen: (line: LinkLine) => void;
  onReach: (line: LinkLine) => void;
  onDelete: (lines: readonly LinkLine[]) => void;
};

type Props = Doing & {
  lines: readonly LinkLine[];
  selected: ReadonlySet<string>;
  /** The number of rows on a page. */
  page: number;
  /** Scrolls a row into view. */
  show: (row: number) => void;
};

/** The active row of the keyboard, and the keys: arrows move, Enter opens, `c` copies, `x` selects, Delete deletes. */
export function useGridKeys({ lines, selected, page, show, ...doing }: Props) {
  // Identified by its page rather than its position, because rows may be added before it.
  const [active, setActive] = useState<{ at: number; page?: string }>({ at: 0 });
  const at = useMemo(() => {
    const isThere = active.page === undefined || lines[active.at]?.landingPage === active.page;
    const found = isThere ? active.at : lines.findIndex(({ landingPage }) => landingPage === active.page);
    return Math.max(0, Math.min(found < 0 ? active.at : found, lines.length - 1));
  }, [lines, active]);
  const within = (row: number) => Math.max(0, Math.min(lines.length - 1, row));
  const stand = (on: number) => setActive({ at: on, ...(lines[on] ? { page: lines[on].landingPage } : {}) });
  const toggle = (landingPage: string) => {
    const next = new Set(selected);
    if (!next.delete(landingPage)) next.add(landingPage);
    doing.onSelect(next);
  };
  const moves: Record<(typeof tableKeys.move.keys)[number], number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: lines.length - 1,
  };
  const move = (to: number, line: LinkLine, isSelecting: boolean) => {
    const next = within(to);
    stand(next);
    show(next);
    const reached = lines[next];
    if (reached && next !== at) doing.onReach(reached);
    if (isSelecting && reached) doing.onSelect(new Set([...selected, line.landingPage, reached.landingPage]));
  };
  const onKey = (event: KeyboardEvent) => {
    const line = lines[at];
    const chosen = lines.filter(({ landingPage }) => selected.has(landingPage));
    if (!line || (event.target as Element).closest('th')) return;
    const pressed = (name: keyof typeof tableKeys) => isPressed(tableKeys[name], event);
    if (pressed('move')) move(moves[event.key as keyof typeof moves], line, event.shiftKey);
    // A key that is held down acts once, so that Delete does not delete one link after the other.
    else if (event.repeat) {
      if (!names.some(pressed)) return;
    } else if (pressed('copy')) doing.onCopy(line);
    else if (pressed('select')) toggle(line.landingPage);
    else if (pressed('open')) doing.onOpen(line);
    else if (pressed('delete')) doing.onDelete(chosen.length > 0 ? chosen : [line]);
    else if (pressed('all')) doing.onSelectAll();
    else return;
    event.preventDefault();
  };
  return { at, stand, toggle, onKey };
}
