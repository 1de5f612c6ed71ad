import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type LinkLine, type LinkQuery, type SortName, sortNames } from '../../core/library/find-links.ts';
import { keyFor } from '../../core/sentences.ts';
import { useLocale, useWords } from '../../ui/hooks/words-context.ts';
import { LinkRow } from './link-row.tsx';

export type Sort = { by: SortName; descending: boolean };

type Props = {
  lines: LinkLine[];
  query: LinkQuery;
  sort: Sort;
  selected: ReadonlySet<string>;
  onSort: (sort: Sort) => void;
  onSelect: (selected: ReadonlySet<string>) => void;
  onSelectAll: () => void;
  onCopy: (line: LinkLine) => void;
  onOpen: (line: LinkLine) => void;
  onDelete: (ids: string[]) => void;
};

const rowHeight = 48;
const spare = 6;
const columns = sortNames.filter((name) => name !== 'madeAt');

/**
 * The links in a window of rows: as many as are seen are in the document, however many there are. By keyboard: arrows
 * move, Space selects, Enter copies, `o` opens, Delete deletes.
 */
export function LinksTable(props: Props) {
  const { lines, query, sort, selected, onSort, onSelect, onSelectAll, onCopy, onOpen, onDelete } = props;
  const words = useWords();
  const locale = useLocale();
  const day = useMemo(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }), [locale]);
  const number = useMemo(() => new Intl.NumberFormat(locale), [locale]);
  const grid = useRef<HTMLDivElement>(null);
  // A link, not a place: others may come before it.
  const [active, setActive] = useState<{ at: number; id?: string }>({ at: 0 });
  const [view, setView] = useState({ top: 0, height: 600 });
  const look = () => {
    const { scrollTop = 0, clientHeight = 600 } = grid.current ?? {};
    setView({ top: scrollTop, height: clientHeight || 600 });
  };
  useLayoutEffect(look, []);
  // What is asked anew begins at its first row. Asking the document where it stands would lay it out once more for each key.
  useLayoutEffect(() => {
    setActive({ at: 0 });
    if (view.top === 0 || !grid.current) return;
    grid.current.scrollTop = 0;
    look();
  }, [query, sort]);
  const at = useMemo(() => {
    const isThere = active.id === undefined || lines[active.at]?.id === active.id;
    const found = isThere ? active.at : lines.findIndex(({ id }) => id === active.id);
    return Math.max(0, Math.min(found < 0 ? active.at : found, lines.length - 1));
  }, [lines, active]);
  const first = Math.max(0, Math.floor(view.top / rowHeight) - spare);
  const shown = lines.slice(first, Math.ceil((view.top + view.height) / rowHeight) + spare);
  const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);

  const stand = (on: number) => setActive({ at: on, ...(lines[on] ? { id: lines[on].id } : {}) });
  const go = (to: number) => {
    const next = Math.max(0, Math.min(lines.length - 1, to));
    stand(next);
    const { current } = grid;
    if (!current) return;
    // The head of the table covers the first row's worth.
    const [top, bottom] = [next * rowHeight, (next + 2) * rowHeight - current.clientHeight];
    if (current.scrollTop > top) current.scrollTop = top;
    else if (current.scrollTop < bottom) current.scrollTop = bottom;
  };
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  const moves: Record<string, () => number> = {
    ArrowDown: () => at + 1,
    ArrowUp: () => at - 1,
    PageDown: () => at + page,
    PageUp: () => at - page,
    Home: () => 0,
    End: () => lines.length - 1,
  };
  const onKey = (event: KeyboardEvent) => {
    const line = lines[at];
    const target = event.target as Element;
    if (!line || target.closest('th')) return;
    const move = moves[event.key];
    if (move) {
      if (event.shiftKey) onSelect(new Set([...selected, line.id]));
      const to = move();
      go(to);
      const reached = lines[Math.max(0, Math.min(lines.length - 1, to))];
      if (event.shiftKey && reached) onSelect(new Set([...selected, line.id, reached.id]));
    } else if (event.key === 'Enter') onCopy(line);
    else if (event.key === ' ') toggle(line.id);
    else if (event.key === 'o') onOpen(line);
    else if (event.key === 'Delete' || event.key === 'Backspace')
      onDelete(selected.size > 0 ? [...selected] : [line.id]);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) onSelectAll();
    else return;
    event.preventDefault();
  };

  return (
    <div class="links-grid" ref={grid} onScroll={look}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are reached by arrows, with the focus on the whole.
        role="grid"
        tabIndex={0}
        aria-label={words('linksHeading')}
        aria-rowcount={lines.length + 1}
        aria-multiselectable="true"
        aria-activedescendant={lines[at] ? `link-${at}` : undefined}
        onKeyDown={onKey}
        onFocus={() => {
          stand(at);
          grid.current?.scrollIntoView({ block: 'nearest' });
        }}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" class="cell select">
              <input
                type="checkbox"
                checked={lines.length > 0 && selected.size === lines.length}
                aria-label={words('linksSelectAll')}
                onChange={(event) => (event.currentTarget.checked ? onSelectAll() : onSelect(new Set()))}
              />
            </th>
            {columns.map((name) => (
              <th
                key={name}
                scope="col"
                class={`cell ${name}`}
                aria-sort={sort.by === name ? (sort.descending ? 'descending' : 'ascending') : 'none'}
              >
                <button
                  type="button"
                  onClick={() =>
                    onSort({ by: name, descending: sort.by === name ? !sort.descending : name !== 'name' })
                  }
                >
                  {words(keyFor('column', name))}
                  <span aria-hidden="true">{sort.by === name ? (sort.descending ? ' ↓' : ' ↑') : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.length === 0 && (
            <tr>
              <td class="none" colSpan={columns.length + 1}>
                {words('linksNone')}
              </td>
            </tr>
          )}
          <Space rows={first} />
          {shown.map((line, offset) => {
            const index = first + offset;
            const acting = (act: (line: LinkLine) => void) => () => {
              stand(index);
              act(line);
            };
            return (
              <LinkRow
                // By place: another list changes what the rows say, and makes no new ones.
                key={index}
                line={line}
                index={index}
                day={day}
                number={number}
                isActive={index === at}
                isSelected={selected.has(line.id)}
                onToggle={acting(({ id }) => toggle(id))}
                onOpen={acting(onOpen)}
                onCopy={acting(onCopy)}
              />
            );
          })}
          <Space rows={lines.length - first - shown.length} />
        </tbody>
      </table>
    </div>
  );
}

/** The room of the rows that are not in the document. */
const Space = ({ rows }: { rows: number }) =>
  rows > 0 ? (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row, which nothing can focus.
    <tr aria-hidden="true">
      <td style={{ blockSize: `${rows * rowHeight}px`, padding: 0 }} />
    </tr>
  ) : null;
