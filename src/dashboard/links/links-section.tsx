import { useRef } from 'preact/hooks';
import { isPrivateWindow } from '../../flow/doors.ts';
import { Boundary } from '../../ui/boundary.tsx';
import { EmptyState } from '../../ui/display/empty-state.tsx';
import { SignedNotice } from '../../ui/display/signed-notice.tsx';
import { useFocusKept } from '../../ui/hooks/focus/use-focus-kept.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { DeskIcon } from '../../ui/icons/desk-icon.tsx';
import { coversPage } from '../../ui/parts/side-panel.tsx';
import { WhatWasDone } from './done/what-was-done.tsx';
import { LinksFiles } from './files/links-files.tsx';
import { useLinkFiles } from './files/use-link-files.ts';
import { Glance } from './glance/glance.tsx';
import { LinksCount } from './links-count.tsx';
import { LinksFound } from './links-found.tsx';
import { OddRows } from './odd-rows.tsx';
import { LinkDetails } from './one-link/link-details.tsx';
import { useLinkActions } from './use-link-actions.ts';
import { useLinks } from './use-links.ts';
import { useOpenedPage } from './use-opened-page.ts';
import { useTask } from './use-task.tsx';
import './links.css';

/** Every shared link. A private window has storage of its own, so it says where the links are instead. */
export function LinksSection() {
  return isPrivateWindow() ? <Private /> : <AllLinks />;
}

/** The library's links: search, sort, open, copy again, label, delete and restore. */
function AllLinks() {
  const words = useWords();
  const links = useLinks();
  const { run, shown: working } = useTask();
  const table = useRef<HTMLTableElement>(null);
  const keepFocus = useFocusKept(table);
  const actions = useLinkActions(run, () => {
    keepFocus();
    links.select(new Set());
  });
  const { library, lines } = links;
  const { opening, links: openedLinks, asked, open, close } = useOpenedPage(lines);
  const known = library === 'unreadable' ? undefined : library;
  const access = { isReadOnly: known?.readOnly === true, isNewer: known?.isNewer === true };
  const files = useLinkFiles({ total: known?.total, ...access, onSaid: actions.say, onTask: run });
  if (library === 'unreadable') return <Unreadable onRetry={links.retry} />;
  if (!library) return null;

  const { isReadOnly, isNewer } = access;
  const closeDetails = () => {
    close();
    // The row that opened the details may show another link by now; the table knows where the keyboard is.
    if (document.activeElement === document.body || table.current?.contains(document.activeElement))
      table.current?.focus();
  };
  const { said, last, say, alert, remove, takeBack } = actions;
  return (
    <section class="links">
      <Boundary>
        <LinksFiles total={library.total} {...{ isReadOnly, files }} />
      </Boundary>
      <LinksCount {...{ links, library }} />
      {working}
      {isReadOnly && <SignedNotice alert>{words(isNewer ? 'libraryNewer' : 'linksReadOnly')}</SignedNotice>}
      <WhatWasDone {...{ said, last }} onUndo={(undo) => void takeBack(undo, links.lines.length)} />
      {library.total === 0 ? (
        <EmptyState
          icon={<DeskIcon name="links" />}
          title={words('linksEmptyTitle')}
          action={
            <a class="button" href="#welcome">
              {words('section_welcome')}
            </a>
          }
        >
          {words('linksEmpty')}
        </EmptyState>
      ) : (
        <>
          <Boundary>
            <Glance
              lines={library.isWhole ? lines : undefined}
              files={files}
              onLabel={(label) => links.setQuery({ ...links.query, label })}
            />
          </Boundary>
          <Boundary>
            <LinksFound
              {...{ links, actions, run, isReadOnly }}
              opened={opening?.page}
              tableRef={table}
              onOpen={open}
            />
          </Boundary>
        </>
      )}
      {library.odd.length > 0 && <OddRows rows={library.odd} isReadOnly={isReadOnly} onSaid={say} />}
      {opening && (
        <Boundary>
          <LinkDetails
            lines={openedLinks}
            {...{ asked, opening, isReadOnly }}
            onDelete={(id) => {
              // A panel over the whole page would hide the undo.
              if (openedLinks.length < 2 || coversPage()) close();
              void remove([id]);
            }}
            onClose={closeDetails}
            onArrow={(key) => {
              table.current?.focus();
              table.current?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
            }}
            onGone={() => {
              close();
              alert(words('linksGone'));
            }}
          />
        </Boundary>
      )}
    </section>
  );
}

function Private() {
  const words = useWords();
  return (
    <section class="links">
      <SignedNotice>{words('linksPrivate')}</SignedNotice>
    </section>
  );
}

function Unreadable({ onRetry }: { onRetry: () => void }) {
  const words = useWords();
  return (
    <section class="links">
      <SignedNotice alert>{words('linksUnreadable')}</SignedNotice>
      <button class="button" type="button" onClick={onRetry}>
        {words('linksRetry')}
      </button>
    </section>
  );
}
