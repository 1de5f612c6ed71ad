import { useEffect, useState } from 'preact/hooks';
import type { LinkRecord } from '../../../core/library/link-record.ts';
import { lastUse } from '../../../core/library/use-record.ts';
import { keyFor } from '../../../core/sentences.ts';
import type { Sharer } from '../../../core/settings/sharer.ts';
import { channels } from '../../../core/share/channels.ts';
import { copyAgain } from '../../../flow/copy/copy-again.ts';
import { tellRecorded } from '../../../flow/copy/tell-recorded.ts';
import { recentLinks, searchLibrary } from '../../../flow/library/ask-library.ts';
import { kindName, recordName } from '../../../flow/page/page-name.ts';
import { EmptyState } from '../../../ui/display/empty-state.tsx';
import { Said, type Told } from '../../../ui/fields/said.tsx';
import { useSpeech, useWords } from '../../../ui/hooks/speech-context.ts';
import { Icon } from '../../../ui/icons/icon.tsx';
import { kindIcon } from '../../../ui/icons/kind-icon.ts';
import { When } from '../../../ui/parts/when.tsx';
import './recent-links.css';

type Props = { sharer: Sharer; typed: string };

const shown = 5;

/** The last five links, or the first five that match the typed words, each a button that copies it again. */
export function RecentLinks({ sharer, typed }: Props) {
  const { words } = useSpeech();
  const [recent, setRecent] = useState<LinkRecord[]>();
  const found = useFound(typed);
  const [said, setSaid] = useState<Told>();
  useEffect(() => {
    void recentLinks().then(setRecent);
  }, []);
  if (!recent) return null;
  if (recent.length === 0) return <EmptyState icon={<Icon name="copy" />}>{words('recentNone')}</EmptyState>;

  const copy = async (record: LinkRecord) => {
    const copied = await copyAgain(record, sharer);
    setSaid(
      copied.ok
        ? {
            text: tellRecorded(words('recentAgain', recordName(record, words)), copied.value.recorded, words),
            alert: false,
          }
        : { text: words(keyFor('problem', copied.problem)), alert: true },
    );
  };
  return (
    <section class="recent">
      {!found && <h2>{words('recentHeading')}</h2>}
      {found?.length === 0 && <p class="soft">{words('linksNone')}</p>}
      <ul>
        {(found ?? recent).map((record) => (
          <li key={record.id}>
            <Row record={record} onCopy={() => void copy(record)} />
          </li>
        ))}
      </ul>
      <Said said={said} />
    </section>
  );
}

/** A link by its page: its kind, its labels, where it was last shared and when. */
function Row({ record, onCopy }: { record: LinkRecord; onCopy: () => void }) {
  const { words } = useSpeech();
  const use = lastUse(record);
  const isPending = use?.state === 'pending';
  const channel = channels.find(({ id }) => id === use?.channel)?.id;
  const where = channel
    ? words(keyFor('channel', channel))
    : use?.channel === 'copy' && !isPending && words('channelCopy');
  const before = [record.labels.join(', '), where].filter(Boolean).join(' · ');
  return (
    <button class="row-button" type="button" title={words('recentCopy', recordName(record, words))} onClick={onCopy}>
      <span class="tile">
        <Icon name={kindIcon(record)} />
      </span>
      <span class="words">
        <b class="cut" dir="auto">
          {recordName(record, words)}
        </b>
        <small class="soft cut">
          {before && `${before} · `}
          {isPending ? words('recentPending') : <When at={record.usedAt} />}
        </small>
      </span>
      <Icon name="copy" />
    </button>
  );
}

/** The links that match the typed words, or nothing while the field is empty. */
function useFound(typed: string): LinkRecord[] | undefined {
  const words = useWords();
  const [found, setFound] = useState<LinkRecord[]>();
  useEffect(() => {
    const nameKind = (kind: string) => kindName(kind, words);
    const stop = new AbortController();
    if (typed.trim() === '') setFound(undefined);
    else
      void searchLibrary(typed, shown, nameKind, stop.signal).then((links) => {
        if (!stop.signal.aborted) setFound(links);
      });
    return () => stop.abort();
  }, [typed, words]);
  return found;
}
