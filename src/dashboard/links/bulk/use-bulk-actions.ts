import type { LinkLine } from '../../../core/library/find-links.ts';
import type { Label } from '../../../core/link/sub-ids.ts';
import { keyFor } from '../../../core/sentences.ts';
import type { RoundupFormat } from '../../../core/share/format-roundup.ts';
import { sayBoth } from '../../../core/speech/say-both.ts';
import { copyLinks } from '../../../flow/copy/copy-links.ts';
import { tellRecorded } from '../../../flow/copy/tell-recorded.ts';
import { keepingHere } from '../../../flow/doors.ts';
import { labelLinks } from '../../../flow/library/edit-links.ts';
import { exportSome } from '../../../flow/library/export-links.ts';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { saveFile } from '../../../ui/save-file.ts';
import type { Said } from '../done/said.ts';
import type { RunTask } from '../use-task.tsx';

type Options = { lines: readonly LinkLine[]; onSaid: (said: Said) => void; onTask: RunTask };

/** What can be done with all links of the selected rows. `onSaid` is called with the result of each action. */
export function useBulkActions({ lines, onSaid, onTask }: Options) {
  const { account, preferences } = useSettings().settings;
  const speech = useSpeech();
  const { words, counted } = speech;
  const ids = lines.flatMap((line) => line.ids);
  return {
    /** Adds a label to all of the links, or removes it. */
    relabel: async (clean: Label, isAdded: boolean) => {
      try {
        const changed = await onTask(words('linksWorking'), ids.length, (progress) =>
          labelLinks(ids, clean, isAdded, progress),
        );
        if (changed === 'stopped') return onSaid({ text: words('linksStopped') });
        if (!changed) return; // Deleting twice changes nothing, and the undo of the first time stays.
        const { count, undo } = changed;
        onSaid({ text: counted(isAdded ? 'bulkLabelled' : 'bulkUnlabelled', count, clean), undo });
      } catch {
        onSaid({ text: words('changeRefused'), alert: true });
      }
    },
    /** Copies a list that names each page once, with its latest link. */
    copy: async (format: RoundupFormat) => {
      if (account.state !== 'ready') return onSaid({ text: words(keyFor('account', account.state)), alert: true });
      const latest = lines.map(({ id }) => id);
      const sharer = { account: account.account, preferences, keeping: keepingHere(preferences) };
      const done = await copyLinks(latest, format, sharer, speech).catch(() => ({
        copied: false,
        count: 0,
        leftOut: 0,
        recorded: false as const,
      }));
      const text = done.copied
        ? tellRecorded(counted('roundupCopied', done.count), done.recorded, words)
        : words('roundupFailed');
      const told = done.leftOut > 0 ? sayBoth(text, counted('bulkLeftOut', done.leftOut)) : text;
      onSaid({ text: told, alert: !done.copied });
    },
    /** Saves all of the links as a file. */
    save: async () => {
      const made = await exportSome(ids).catch(() => undefined);
      if (!made?.ok) return onSaid({ text: words('exportFailed'), alert: true });
      saveFile(made.value.name, 'text/csv', made.value.text);
      onSaid({ text: counted('exportedLinks', ids.length) });
    },
  };
}
