import type { Ref } from 'preact';
import { useRef } from 'preact/hooks';
import type { LinkLine } from '../../core/library/find-links.ts';
import { Boundary } from '../../ui/boundary.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useSpeech } from '../../ui/hooks/speech-context.ts';
import { useKey } from '../../ui/hooks/use-key.ts';
import { MoreIcon } from '../../ui/icons/more-icon.tsx';
import { isOneOf, tableKeys } from '../../ui/keys.ts';
import { LinksBulk } from './bulk/links-bulk.tsx';
import { LinksFilters } from './filters/links-filters.tsx';
import { LinksTable } from './table/links-table.tsx';
import { TableKeys } from './table/table-keys.tsx';
import type { useLinkActions } from './use-link-actions.ts';
import { everything, type useLinks } from './use-links.ts';
import type { RunTask } from './use-task.tsx';

type Props = {
  links: ReturnType<typeof useLinks>;
  actions: ReturnType<typeof useLinkActions>;
  run: RunTask;
  isReadOnly: boolean;
  /** The page whose details are open. */
  opened: string | undefined;
  tableRef: Ref<HTMLTableElement>;
  /** Opens the details of a page, if wanted with the way to share it again. */
  onOpen: (landingPage: string, part?: 'share') => void;
};

/** The search and the filters, the matching links, and the actions for the chosen ones. */
export function LinksFound({ links, actions, run, isReadOnly, opened, tableRef, onOpen }: Props) {
  const { lines, query, setQuery, found, chosen, chosenLines } = links;
  const remove = (those: readonly LinkLine[]) => void actions.remove(those.flatMap(({ ids }) => ids));
  return (
    <>
      <div class="links-bar">
        <div>
          <LinksSearch wanted={query.words} onWords={(words) => setQuery({ ...query, words })} />
          <Boundary>
            <LinksFilters lines={lines} query={query} onQuery={setQuery} />
          </Boundary>
        </div>
      </div>
      {chosen.size > 0 && !isReadOnly && (
        <LinksBulk
          lines={chosenLines}
          onSaid={actions.say}
          onTask={run}
          onDelete={() => remove(chosenLines)}
          onClear={() => links.select(new Set())}
        />
      )}
      <Boundary>
        <LinksTable
          lines={found}
          query={query}
          sort={links.sort}
          earned={links.earned}
          selected={chosen}
          opened={opened}
          tableRef={tableRef}
          onShowAll={() => setQuery(everything)}
          onSort={links.setSort}
          onSelect={links.select}
          onSelectAll={links.selectAll}
          onCopy={(line) => void actions.copy(line)}
          onOpen={({ landingPage }) => onOpen(landingPage)}
          onShare={({ landingPage }) => onOpen(landingPage, 'share')}
          onReach={({ landingPage }) => opened !== undefined && onOpen(landingPage)}
          onDelete={(those) => !isReadOnly && remove(those)}
        />
      </Boundary>
      <TableKeys />
    </>
  );
}

type SearchProps = { wanted: string; onWords: (words: string) => void };

/** The words to search for; a key leads here from anywhere on the page. */
function LinksSearch({ wanted, onWords }: SearchProps) {
  const { words } = useSpeech();
  const search = useRef<HTMLInputElement>(null);
  useKey((key) => {
    const isOurs = isOneOf(tableKeys.search, key);
    if (isOurs) search.current?.focus();
    return isOurs;
  });
  return (
    <span class="find">
      <MoreIcon name="search" />
      <TextField
        type="search"
        fieldRef={search}
        label={words('linksSearch')}
        isLabelHidden
        value={wanted}
        onText={onWords}
      />
      <kbd>/</kbd>
    </span>
  );
}
