import { useEffect, useState } from 'preact/hooks';
import type { LinkRecord } from '../../../core/library/link-record.ts';
import { type PageLinks, usesOfPage } from '../../../core/library/recent-pages.ts';
import { keyFor } from '../../../core/sentences.ts';
import type { Sharer } from '../../../core/settings/sharer.ts';
import { channels } from '../../../core/share/channels.ts';
import { copyAgain } from '../../../flow/copy/copy-again.ts';
import { tellRecorded } from '../../../flow/copy/tell-recorded.ts';
import { lastPages, searchLibrary } from '../../../flow/library/ask-library.ts';
import { kindName, recordName } from '../../../flow/page/page-name.ts';
import { EmptyState } from '../../../ui/display/empty-state.tsx';
import { Said, type Told } from '../../../ui/fields/said.tsx';
import { useSpeech, useWords } from '../../../ui/hooks/speech-context.ts';
import { Icon } from '../../../ui/icons/icon.tsx';
import { kindIcon } from '../../../ui/icons/kind-icon.ts';
import { When } from '../../../ui/parts/when.tsx';
import './recent-links.css';

type Props = { sharer: Sharer; typed: string };

/** The last five pages with links, or the last five whose links match the typed words: each a button that copies its latest link again. */
export function RecentLinks({ sharer, typed }: Props) {
  const { words } = useSpeech();
  const [recent, setRecent] = useState<PageLinks[]>();
  const found = useFound(typed);
  const [said, setSaid] = useState<Told & { copied?: string }>();
  useEffect(() => {
    void lastPages().then(setRecent);
  }, []);
  if (!recent) return null;
  if (recent.length === 0) return <EmptyState icon={<Icon name="copy" />}>{words('recentNone')}</EmptyState>;

  const copy = async (record: LinkRecord) => {
    const copied = await copyAgain(record, sharer);
    setSaid(
      copied.ok
        ? {
            text: tellRecorded(words('recentAgain', recordName(record, words)), copied.value.recorded, words),
            copied: record.id,
          }
        : { text: words(keyFor('problem', copied.problem)), alert: true },
    );
  };
  return (
    <section class="recent">
      {!found && <h2>{words('recentHeading')}</h2>}
      {found?.length === 0 && <p class="soft">{words('linksNone')}</p>}
      <ul>
        {(found ?? recent).map((links) => (
          <li key={links[0].landingPage}>
            <Row links={links} isCopied={said?.copied === links[0].id} onCopy={() => void copy(links[0])} />
          </li>
        ))}
      </ul>
      <Said said={said} />
    </section>
  );
}

/** A page: its kind, the labels of its links, where they were shared, and when one was last used. */
function Row({ links, isCopied, onCopy }: { links: PageLinks; isCopied: boolean; onCopy: () => void }) {
  const { words } = useSpeech();
  const [record] = links;
  const { isPending, places, labels } = usesOfPage(links);
  const where = places.flatMap((place) => {
    if (place === 'copy') return words('recentCopied');
    const channel = channels.find(({ id }) => id === place);
    return channel ? words(keyFor('channel', channel.id)) : [];
  });
  const before = [labels.join(', '), where.join(', ')].filter(Boolean).join(' · ');
  return (
    <button class="row-button" type="button" title={words('recentCopy', recordName(record, words))} onClick={onCopy}>
      <span class="tile">
        <Icon name={kindIcon(record)} />
      </span>
      <span class="words">
        <b class="cut" dir="auto">
          {recordName(record, words)}
        </b>
        <small class="soft">
          {before && (
            <span class="cut" dir="auto" title={before}>
              {before}
            </span>
          )}
          <span>
            {before && ' · '}
            {isPending ? words('recentPending') : <When at={record.usedAt} />}
          </span>
        </small>
      </span>
      <Icon name={isCopied ? 'done' : 'copy'} />
    </button>
  );
}

/** The pages with links that match the typed words, or nothing while the field is empty. */
function useFound(typed: string): PageLinks[] | undefined {
  const words = useWords();
  const [found, setFound] = useState<PageLinks[]>();
  useEffect(() => {
    const nameKind = (kind: string) => kindName(kind, words);
    const stop = new AbortController();
    if (typed.trim() === '') setFound(undefined);
    else
      void searchLibrary(typed, nameKind, stop.signal).then((links) => {
        if (!stop.signal.aborted) setFound(links);
      });
    return () => stop.abort();
  }, [typed, words]);
  return found;
}
