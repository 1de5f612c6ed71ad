import { useEffect, useState } from 'preact/hooks';
import type { LinkRecord } from '../../core/library/link-record.ts';
import { titleOf } from '../../core/library/title-of.ts';
import { lastUse } from '../../core/library/use-record.ts';
import { keyFor } from '../../core/sentences.ts';
import type { Sharer } from '../../core/settings/sharer.ts';
import { copyAgain } from '../../flow/copy/copy-again.ts';
import { tellRecorded } from '../../flow/copy/tell-recorded.ts';
import { showLinks } from '../../flow/doors.ts';
import { recentLinks, searchLibrary } from '../../flow/library/ask-library.ts';
import { Said, type Told } from '../../ui/fields/said.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useSpeech } from '../../ui/hooks/speech-context.ts';
import './recent-links.css';

type Props = { sharer: Sharer; revision: number };

const shown = 5;

/** The last five links, or the five that the words typed find, each a button that copies it again; read anew with each `revision`. */
export function RecentLinks({ sharer, revision }: Props) {
  const { words, day } = useSpeech();
  const [recent, setRecent] = useState<LinkRecord[]>();
  const [typed, setTyped] = useState('');
  const found = useFound(typed);
  const [said, setSaid] = useState<Told>();
  useEffect(() => {
    void recentLinks().then(setRecent);
  }, [revision]);
  if (!recent || recent.length === 0) return null;

  const copy = async (record: LinkRecord) => {
    const copied = await copyAgain(record, sharer);
    setSaid(
      copied.ok
        ? { text: tellRecorded(words('recentAgain', titleOf(record)), copied.value.recorded, words), alert: false }
        : { text: words(keyFor('problem', copied.problem)), alert: true },
    );
  };
  return (
    <section class="recent">
      <div class="row">
        <h2 class="grow">{words('recentHeading')}</h2>
        <button class="plain" type="button" onClick={() => void showLinks()}>
          {words('recentAll')}
        </button>
      </div>
      {recent.length >= shown && (
        <TextField
          type="search"
          label={words('recentFind')}
          isLabelHidden
          placeholder={words('recentFind')}
          value={typed}
          onText={setTyped}
        />
      )}
      {found?.length === 0 && <p class="soft">{words('linksNone')}</p>}
      <ul>
        {(found ?? recent).map((record) => (
          <li key={record.id}>
            <button type="button" title={words('recentCopy', titleOf(record))} onClick={() => void copy(record)}>
              <b>{titleOf(record)}</b>
              <span>
                {record.labels.length > 0 ? `${record.labels.join(', ')} · ` : ''}
                {lastUse(record)?.state === 'pending' ? words('recentPending') : day(record.usedAt)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Said said={said} />
    </section>
  );
}

/** The links that the words typed find, or nothing while nothing is typed. */
function useFound(typed: string): LinkRecord[] | undefined {
  const [found, setFound] = useState<LinkRecord[]>();
  useEffect(() => {
    const stop = new AbortController();
    if (typed.trim() === '') setFound(undefined);
    else
      void searchLibrary(typed, shown, stop.signal).then((links) => {
        if (!stop.signal.aborted) setFound(links);
      });
    return () => stop.abort();
  }, [typed]);
  return found;
}
