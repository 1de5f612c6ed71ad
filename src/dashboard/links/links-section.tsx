import { useRef, useState } from 'preact/hooks';
import { useSpeech } from '../../ui/hooks/speech-context.ts';
import { useKey } from '../../ui/hooks/use-key.ts';
import { Notice } from '../../ui/notice.tsx';
import { LinksFiles } from './files/links-files.tsx';
import { LinksBulk } from './links-bulk.tsx';
import { LinksChart } from './links-chart.tsx';
import { LinksFilters } from './links-filters.tsx';
import { LinksTable } from './links-table.tsx';
import { LinkDetails } from './one-link/link-details.tsx';
import { useLinkActions } from './use-link-actions.ts';
import { useLinks } from './use-links.ts';
import { useTask } from './use-task.tsx';
import './links.css';

/** Every link that left: found, sorted, opened, copied again, labelled, deleted and brought back. */
export function LinksSection() {
  const { words, number } = useSpeech();
  const search = useRef<HTMLInputElement>(null);
  const links = useLinks();
  const { run, shown: working } = useTask();
  const { said, say, alert, copy, remove, takeBack } = useLinkActions(run, () => links.select(new Set()));
  const [opened, setOpened] = useState<string>();
  const [isCharted, setCharted] = useState(false);
  useKey((key) => {
    if (key === '/') search.current?.focus();
    return key === '/';
  });

  const { library, lines, query, setQuery, found, chosen } = links;
  if (library === 'unreadable')
    return (
      <section class="links">
        <h2>{words('linksHeading')}</h2>
        <Notice alert>{words('linksUnreadable')}</Notice>
        <button class="button" type="button" onClick={links.retry}>
          {words('linksRetry')}
        </button>
      </section>
    );
  if (!library) return null;

  const { total } = library;
  const isReadOnly = library.readOnly === true;
  const counted = () => {
    if (total === undefined) return '';
    return links.read !== undefined || !library.isWhole
      ? words('linksReading', number(links.read ?? lines.length), number(total))
      : words('linksFound', `${number(found.length)}${links.isWhole ? '' : '+'}`, number(total));
  };
  return (
    <section class="links">
      <h2>{words('linksHeading')}</h2>
      <LinksFiles total={total} isReadOnly={isReadOnly} onSaid={say} onTask={run} />
      {working}
      {isReadOnly && <Notice alert>{words('linksReadOnly')}</Notice>}
      {said && (
        <div class="row">
          <Notice alert={said.alert === true}>{said.text}</Notice>
          {said.undo && (
            <button class="button" type="button" onClick={() => said.undo && void takeBack(said.undo, lines.length)}>
              {words('undo')}
            </button>
          )}
        </div>
      )}
      {total === 0 ? (
        <p class="soft">{words('linksEmpty')}</p>
      ) : (
        <>
          <input
            ref={search}
            type="search"
            value={query.words}
            aria-label={words('linksSearch')}
            placeholder={words('linksSearch')}
            spellcheck={false}
            onInput={(event) => setQuery({ ...query, words: event.currentTarget.value })}
          />
          <LinksFilters lines={lines} query={query} onQuery={setQuery} />
          <p class="soft" role="status">
            {counted()}
          </p>
          {chosen.size > 0 && !isReadOnly && (
            <LinksBulk
              ids={[...chosen]}
              onSaid={say}
              onTask={run}
              onDelete={() => void remove([...chosen])}
              onClear={() => links.select(new Set())}
            />
          )}
          <LinksTable
            lines={found}
            query={query}
            sort={links.sort}
            selected={chosen}
            onSort={links.setSort}
            onSelect={links.select}
            onSelectAll={links.selectAll}
            onCopy={(line) => void copy(line)}
            onOpen={({ id }) => setOpened(id)}
            onDelete={(ids) => !isReadOnly && void remove(ids)}
          />
          <p class="soft">{words('linksKeys')}</p>
          <details onToggle={(event) => setCharted(event.currentTarget.open)}>
            <summary>{words('chartHeading')}</summary>
            {isCharted && <LinksChart />}
          </details>
        </>
      )}
      {opened !== undefined && (
        <LinkDetails
          key={opened}
          id={opened}
          isReadOnly={isReadOnly}
          onDelete={() => {
            setOpened(undefined);
            void remove([opened]);
          }}
          onClose={() => setOpened(undefined)}
          onGone={() => {
            setOpened(undefined);
            alert(words('linksGone'));
          }}
        />
      )}
    </section>
  );
}
