import { useRef, useState } from 'preact/hooks';
import type { LinkLine } from '../../core/library/find-links.ts';
import type { LibraryLines } from '../../flow/library/library-lines.ts';
import { Boundary } from '../../ui/boundary.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useSpeech } from '../../ui/hooks/speech-context.ts';
import { useKey } from '../../ui/hooks/use-key.ts';
import { isOneOf, tableKeys } from '../../ui/keys.ts';
import { LinksChart } from './chart/links-chart.tsx';
import { LinksFilters } from './filters/links-filters.tsx';
import { LinksBulk } from './links-bulk.tsx';
import { LinksTable } from './table/links-table.tsx';
import { TableKeys } from './table/table-keys.tsx';
import type { useLinkActions } from './use-link-actions.ts';
import type { useLinks } from './use-links.ts';
import type { RunTask } from './use-task.tsx';

type Props = {
  links: ReturnType<typeof useLinks>;
  library: LibraryLines;
  actions: ReturnType<typeof useLinkActions>;
  run: RunTask;
  isReadOnly: boolean;
  onOpen: (landingPage: string) => void;
};

/** The matching links, the actions for the chosen ones, and the chart of links per week. */
export function LinksFound({ links, library, actions, run, isReadOnly, onOpen }: Props) {
  const { words } = useSpeech();
  const search = useRef<HTMLInputElement>(null);
  const [isCharted, setCharted] = useState(false);
  useKey((key) => {
    const isOurs = isOneOf(tableKeys.search, key);
    if (isOurs) search.current?.focus();
    return isOurs;
  });
  const { lines, query, setQuery, found, chosen, chosenLines } = links;
  const remove = (those: readonly LinkLine[]) => void actions.remove(those.flatMap(({ ids }) => ids));
  return (
    <>
      <div class="links-bar">
        <TextField
          type="search"
          fieldRef={search}
          label={words('linksSearch')}
          isLabelHidden
          placeholder={words('linksSearch')}
          value={query.words}
          onText={(text) => setQuery({ ...query, words: text })}
        />
        <Counted links={links} library={library} />
        <Boundary>
          <LinksFilters lines={lines} query={query} onQuery={setQuery} />
        </Boundary>
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
          onSort={links.setSort}
          onSelect={links.select}
          onSelectAll={links.selectAll}
          onCopy={(line) => void actions.copy(line)}
          onOpen={({ landingPage }) => onOpen(landingPage)}
          onDelete={(those) => !isReadOnly && remove(those)}
        />
      </Boundary>
      <TableKeys />
      <details onToggle={(event) => setCharted(event.currentTarget.open)}>
        <summary>{words('chartHeading')}</summary>
        {isCharted && (
          <Boundary>
            <LinksChart />
          </Boundary>
        )}
      </details>
    </>
  );
}

/** How many of all links match, or how many are read so far. */
function Counted({ links, library }: Pick<Props, 'links' | 'library'>) {
  const { counted, number } = useSpeech();
  const { total, isWhole } = library;
  const said = () => {
    if (total === undefined) return '';
    return links.read !== undefined || !isWhole
      ? counted('linksReading', total, number(links.read ?? links.lines.length))
      : counted('linksFound', total, `${number(links.foundLinks)}${links.isWhole ? '' : '+'}`);
  };
  return (
    <p class="soft" role="status">
      {said()}
    </p>
  );
}
