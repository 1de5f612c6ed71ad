import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LinkLine, LinkQuery } from '../../core/library/find-links.ts';
import { keyFor } from '../../core/sentences.ts';
import { copyAgain } from '../../flow/copy/copy-again.ts';
import { keepingHere } from '../../flow/copy/keeping-here.ts';
import { tellRecorded } from '../../flow/copy/tell-recorded.ts';
import { deleteLinks, openLink, type Undo } from '../../flow/library/edit-links.ts';
import type { DashboardData } from '../../flow/settings/open-dashboard.ts';
import { useLocale, useWords } from '../../ui/hooks/words-context.ts';
import { later } from '../../ui/later.tsx';
import { Notice } from '../../ui/notice.tsx';
import { LinksFiles } from './files/links-files.tsx';
import { LinksFilters } from './links-filters.tsx';
import { LinksTable, type Sort } from './links-table.tsx';
import { useFound } from './use-found.ts';
import { useLibrary } from './use-library.ts';
import { useTask } from './use-task.tsx';
import './links.css';

const LinkDetails = later(() => import('./one-link/link-details.tsx').then((part) => part.LinkDetails));
const LinksBulk = later(() => import('./links-bulk.tsx').then((part) => part.LinksBulk));
const LinksChart = later(() => import('./links-chart.tsx').then((part) => part.LinksChart));

const none: readonly LinkLine[] = [];

/** How a task of many links is run, so that it is seen and can be stopped. */
export type RunTask = ReturnType<typeof useTask>['run'];

/** What was last done, and how to take it back. */
export type Said = { text: string; alert?: boolean; undo?: Undo };

/** Every link that left: found, sorted, opened, copied again, labelled, deleted and brought back. */
export function LinksSection({ data: { settings } }: { data: DashboardData }) {
  const words = useWords();
  const locale = useLocale();
  const { library, read, retry } = useLibrary();
  const search = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState<LinkQuery>({ words: '' });
  const [sort, setSort] = useState<Sort>({ by: 'usedAt', descending: true });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<string>();
  const [said, setSaid] = useState<Said>();
  const [isCharted, setCharted] = useState(false);
  const { run, shown: working } = useTask();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = (event.target as Element).matches('input, textarea, select');
      if (event.key !== '/' || isTyping) return;
      event.preventDefault();
      search.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const lines = (library !== 'unreadable' && library?.lines) || none;
  const { found, isWhole, findAll } = useFound(lines, sort, query, selected.size > 0);
  // Nothing is done to a row that is not shown: filtered out, or deleted by another page meanwhile.
  const chosen = useMemo(() => {
    if (selected.size === 0) return selected;
    const shown = new Set(found.map(({ id }) => id));
    return new Set([...selected].filter((id) => shown.has(id)));
  }, [found, selected]);
  if (library === 'unreadable')
    return (
      <section class="links">
        <h2>{words('linksHeading')}</h2>
        <Notice alert>{words('linksUnreadable')}</Notice>
        <button class="button" type="button" onClick={retry}>
          {words('linksRetry')}
        </button>
      </section>
    );
  if (!library) return null;

  const number = (count: number) => new Intl.NumberFormat(locale).format(count);
  const tellGone = () => {
    setOpened(undefined);
    setSaid({ text: words('linksGone'), alert: true });
  };
  const copy = async ({ id, name }: LinkLine) => {
    const { account, preferences } = settings;
    if (account.state !== 'ready') return setSaid({ text: words(keyFor('account', account.state)), alert: true });
    const record = await openLink(id).catch(() => undefined);
    if (!record) return tellGone();
    const copied = await copyAgain(record, account.account, preferences, keepingHere(preferences));
    if (!copied.ok) return setSaid({ text: words(keyFor('problem', copied.problem)), alert: true });
    setSaid({ text: tellRecorded(words('recentAgain', name), copied.value.recorded, words) });
  };
  const remove = async (ids: string[]) => {
    try {
      const changed = await run(words('linksWorking'), ids.length, (progress) => deleteLinks(ids, progress));
      if (changed === 'stopped') return setSaid({ text: words('linksStopped') });
      if (!changed) return; // Asked twice: what took it back stays.
      setSelected(new Set());
      setSaid({ text: words('linksDeleted', number(changed.count)), undo: changed.undo });
    } catch {
      setSaid({ text: words('changeRefused'), alert: true });
    }
  };
  const takeBack = async (undo: Undo) => {
    await run(words('linksWorking'), lines.length, undo).then(
      (done) => done !== 'stopped' && setSaid(undefined),
      () => setSaid({ text: words('changeRefused'), alert: true }),
    );
  };

  return (
    <section class="links">
      <h2>{words('linksHeading')}</h2>
      <LinksFiles
        settings={settings}
        total={library.total}
        isReadOnly={library.readOnly === true}
        onSaid={setSaid}
        onTask={run}
      />
      {working}
      {library.readOnly && <Notice alert>{words('linksReadOnly')}</Notice>}
      {said && (
        <div class="row">
          <Notice alert={said.alert === true}>{said.text}</Notice>
          {said.undo && (
            <button class="button" type="button" onClick={() => said.undo && void takeBack(said.undo)}>
              {words('undo')}
            </button>
          )}
        </div>
      )}
      {library.total === 0 ? (
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
            {library.total === undefined
              ? ''
              : read !== undefined || !library.isWhole
                ? words('linksReading', number(read ?? lines.length), number(library.total))
                : words('linksFound', `${number(found.length)}${isWhole ? '' : '+'}`, number(library.total))}
          </p>
          {chosen.size > 0 && !library.readOnly && (
            <LinksBulk
              ids={[...chosen]}
              settings={settings}
              onSaid={setSaid}
              onTask={run}
              onDelete={() => void remove([...chosen])}
              onClear={() => setSelected(new Set())}
            />
          )}
          <LinksTable
            lines={found}
            query={query}
            sort={sort}
            selected={chosen}
            onSort={setSort}
            onSelect={setSelected}
            onSelectAll={() => setSelected(new Set(findAll().map(({ id }) => id)))}
            onCopy={(line) => void copy(line)}
            onOpen={({ id }) => setOpened(id)}
            onDelete={(ids) => !library.readOnly && void remove(ids)}
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
          settings={settings}
          isReadOnly={library.readOnly === true}
          onDelete={() => {
            setOpened(undefined);
            void remove([opened]);
          }}
          onClose={() => setOpened(undefined)}
          onGone={tellGone}
        />
      )}
    </section>
  );
}
