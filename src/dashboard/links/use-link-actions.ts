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
import type { Said } from './done/said.ts';
import type { RunTask } from './use-task.tsx';

/** The actions for links, and the last one. `onDeleted` is called once links are deleted. */
export function useLinkActions(run: RunTask, onDeleted: () => void) {
  const { words, counted } = useSpeech();
  const { account, preferences } = useSettings().settings;
  const [said, say] = useState<Said>();
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
    await run(words('linksWorking'), total, undo).then(
      (done) => done !== 'stopped' && say(undefined),
      () => alert(words('changeRefused')),
    );
  };
  return { said, say, alert, copy, remove, takeBack };
}
