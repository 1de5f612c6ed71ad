import { useState } from 'preact/hooks';
import type { LinkLine } from '../../core/library/find-links.ts';
import { keyFor } from '../../core/sentences.ts';
import { copyAgain } from '../../flow/copy/copy-again.ts';
import { tellRecorded } from '../../flow/copy/tell-recorded.ts';
import { keepingHere } from '../../flow/doors.ts';
import { deleteLinks, openLink } from '../../flow/library/edit-links.ts';
import type { Undo } from '../../flow/library/undo.ts';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../ui/hooks/speech-context.ts';
import { isUndoable, type Said, type Undoable } from './done/said.ts';
import type { RunTask } from './use-task.tsx';

/** How many actions can be undone, the latest first. Each keeps what it changed. */
const mostUndone = 20;

/** The actions for links, what the last one did, and the last one that can be undone. `onDeleted` is called once links are deleted. */
export function useLinkActions(run: RunTask, onDeleted: () => void) {
  const { words, counted } = useSpeech();
  const { account, preferences } = useSettings().settings;
  const [said, setSaid] = useState<Said>();
  const [undoable, setUndoable] = useState<readonly Undoable[]>([]);
  const say = (next: Said | undefined) => {
    setSaid(next);
    if (isUndoable(next)) setUndoable((known) => [...known, next].slice(-mostUndone));
  };
  const alert = (text: string) => say({ text, alert: true });

  const copy = async ({ id, name }: LinkLine) => {
    if (account.state !== 'ready') return alert(words(keyFor('account', account.state)));
    const record = await openLink(id).catch(() => undefined);
    if (!record) return alert(words('linksGone'));
    const copied = await copyAgain(record, {
      account: account.account,
      preferences,
      keeping: keepingHere(preferences),
    });
    if (!copied.ok) return alert(words(keyFor('problem', copied.problem)));
    say({ text: tellRecorded(words('recentAgain', name), copied.value.recorded, words) });
  };
  const remove = async (ids: string[]) => {
    try {
      const changed = await run(words('linksWorking'), ids.length, (progress) => deleteLinks(ids, progress));
      if (changed === 'stopped') return say({ text: words('linksStopped') });
      if (!changed) return; // Deleting twice changes nothing, and the undo of the first time stays.
      onDeleted();
      say({ text: counted('linksDeleted', changed.count), undo: changed.undo });
    } catch {
      alert(words('changeRefused'));
    }
  };
  const takeBack = async (undo: Undo, total: number) => {
    const done = await run(words('linksWorking'), total, undo).catch(() => 'refused' as const);
    if (done === 'refused') return alert(words('changeRefused'));
    if (done === 'stopped') return;
    setSaid(undefined);
    setUndoable((known) => known.filter((one) => one.undo !== undo));
  };
  return { said, last: undoable.at(-1), say, alert, copy, remove, takeBack };
}
