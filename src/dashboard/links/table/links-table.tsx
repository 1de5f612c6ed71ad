import { Fragment, type Ref } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { LinkEarned } from '../../../core/earnings/summary/by-link.ts';
import { type LinkLine, type LinkQuery, sortNames } from '../../../core/library/find-links.ts';
import { keyFor } from '../../../core/sentences.ts';
import { EmptyState } from '../../../ui/display/empty-state.tsx';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { MoreIcon } from '../../../ui/icons/more-icon.tsx';
import { LinkRow } from './link-row.tsx';
import type { Sort } from './sort.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { rowHeight, useRowWindow } from './use-row-window.ts';
import './links-table.css';

type Props = {
  lines: readonly LinkLine[];
  query: LinkQuery;
  sort: Sort;
  /** What each page earned; the table has a column for it if anything is known. */
  earned: ReadonlyMap<string, LinkEarned> | undefined;
  selected: ReadonlySet<string>;
  /** The page whose details are open. */
  opened: string | undefined;
  tableRef: Ref<HTMLTableElement>;
  /** Takes the search and all filters away. */
  onShowAll: () => void;
  onSort: (sort: Sort) => void;
  onSelect: (selected: ReadonlySet<string>) => void;
  onSelectAll: () => void;
  onCopy: (line: LinkLine) => void;
  onOpen: (line: LinkLine) => void;
  onShare: (line: LinkLine) => void;
  /** A key moved to a link. */
  onReach: (line: LinkLine) => void;
  onDelete: (lines: readonly LinkLine[]) => void;
};

const columns = sortNames.filter((name) => name !== 'madeAt');
const columnsWith = (earned: Props['earned']) => columns.filter((name) => name !== 'earned' || earned !== undefined);

/** The table of links. Only the visible rows are in the document, however many there are. */
export function LinksTable(props: Props) {
  const { lines, query, sort, earned, selected, opened, tableRef, onCopy, onOpen, onShare } = props;
  const { words } = useSpeech();
  const { grid, look, start, show, first, end, page } = useRowWindow(lines.length);
  const { at, stand, toggle, onKey } = useGridKeys({ ...props, page, show });
  // A new query or order scrolls to the top.
  useLayoutEffect(() => {
    stand(0);
    start();
  }, [query, sort]);

  // A press anywhere in a row opens it.
  const onPress = ({ target }: Event) => {
    const row = (target as Element).closest('button, input') ? null : (target as Element).closest('.link-row');
    const index = Number(row?.id.replace('link-', '') ?? Number.NaN);
    const line = lines[index];
    if (!line) return;
    stand(index);
    onOpen(line);
  };

  return (
    <div class="links-grid" ref={grid} onScroll={look}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrow keys reach its rows while the table has the focus.
        role="grid"
        ref={tableRef}
        tabIndex={0}
        aria-label={words('linksHeading')}
        aria-rowcount={lines.length + 1}
        aria-multiselectable="true"
        aria-activedescendant={lines[at] ? `link-${at}` : undefined}
        onKeyDown={onKey}
        onClick={onPress}
        onFocus={() => {
          stand(at);
          grid.current?.scrollIntoView({ block: 'nearest' });
        }}
      >
        <HeadRow {...props} />
        <tbody>
          {lines.length === 0 && <NoRow columns={columnsWith(earned).length + 2} onShowAll={props.onShowAll} />}
          <Space rows={first} />
          {lines.slice(first, end).map((line, offset) => {
            const index = first + offset;
            const acting = (act: (line: LinkLine) => void) => () => {
              stand(index);
              act(line);
            };
            return (
              <LinkRow
                // Keyed by position: another list changes the content of the rows but creates no new ones.
                key={index}
                line={line}
                earned={earned && (earned.get(line.landingPage) ?? 'nothing')}
                index={index}
                isActive={index === at}
                isSelected={selected.has(line.landingPage)}
                isOpened={line.landingPage === opened}
                onToggle={acting(({ landingPage }) => toggle(landingPage))}
                onOpen={acting(onOpen)}
                onCopy={acting(onCopy)}
                onShare={acting(onShare)}
              />
            );
          })}
          <Space rows={lines.length - end} />
        </tbody>
      </table>
    </div>
  );
}

function HeadRow({ lines, sort, earned, selected, onSort, onSelect, onSelectAll }: Props) {
  const { words } = useSpeech();
  return (
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
        {columnsWith(earned).map((name) => (
          <Fragment key={name}>
            <th
              scope="col"
              class={`cell ${name}`}
              aria-sort={sort.by === name ? (sort.descending ? 'descending' : 'ascending') : 'none'}
            >
              <button
                type="button"
                onClick={() => onSort({ by: name, descending: sort.by === name ? !sort.descending : name !== 'name' })}
              >
                {words(keyFor('column', name))}
                <span aria-hidden="true">{sort.by === name ? (sort.descending ? ' ↓' : ' ↑') : ''}</span>
              </button>
            </th>
            {name === 'name' && <td class="acts-at" />}
          </Fragment>
        ))}
      </tr>
    </thead>
  );
}

/** Says that nothing matches, and leads back to all links. */
function NoRow({ columns, onShowAll }: { columns: number; onShowAll: () => void }) {
  const { words } = useSpeech();
  return (
    <tr>
      <td colSpan={columns}>
        <EmptyState
          icon={<MoreIcon name="search" />}
          action={
            <button
              class="button"
              type="button"
              onClick={({ currentTarget }) => {
                // This button disappears.
                currentTarget.closest('table')?.focus();
                onShowAll();
              }}
            >
              {words('linksShowAll')}
            </button>
          }
        >
          {words('linksNone')}
        </EmptyState>
      </td>
    </tr>
  );
}

/** The height of the rows that are not in the document. */
const Space = ({ rows }: { rows: number }) =>
  rows > 0 ? (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row, which cannot be focused.
    <tr aria-hidden="true">
      <td style={{ blockSize: `${rows * rowHeight}px`, padding: 0 }} />
    </tr>
  ) : null;
