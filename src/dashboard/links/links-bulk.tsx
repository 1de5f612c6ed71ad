import { useState } from 'preact/hooks';
import type { LinkLine } from '../../core/library/find-links.ts';
import { cleanLabel } from '../../core/link/sub-ids.ts';
import { keyFor } from '../../core/sentences.ts';
import { type RoundupFormat, roundupFormats } from '../../core/share/format-roundup.ts';
import { sayBoth } from '../../core/speech/say-both.ts';
import { copyLinks } from '../../flow/copy/copy-links.ts';
import { tellRecorded } from '../../flow/copy/tell-recorded.ts';
import { keepingHere } from '../../flow/doors.ts';
import { labelLinks } from '../../flow/library/edit-links.ts';
import { exportSome } from '../../flow/library/export-links.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../ui/hooks/speech-context.ts';
import { saveFile } from '../../ui/save-file.ts';
import { Choice } from '../choice.tsx';
import type { Said } from './said.ts';
import type { RunTask } from './use-task.tsx';

type Props = {
  /** The selected rows: pages with all their links. */
  lines: readonly LinkLine[];
  onSaid: (said: Said) => void;
  onTask: RunTask;
  onDelete: () => void;
  onClear: () => void;
};

/** The actions for many links at once. */
export function LinksBulk({ lines, onSaid, onTask, onDelete, onClear }: Props) {
  const { account, preferences } = useSettings().settings;
  const speech = useSpeech();
  const { words, counted, number } = speech;
  const [label, setLabel] = useState('');
  const ids = lines.flatMap((line) => line.ids);
  const selected = words('bulkSelected', number(lines.length));
  const held = ids.length > lines.length ? sayBoth(selected, counted('bulkLinks', ids.length)) : selected;
  const clean = cleanLabel(label);
  const relabel = async (isAdded: boolean) => {
    if (clean === '') return;
    try {
      const changed = await onTask(words('linksWorking'), ids.length, (progress) =>
        labelLinks(ids, clean, isAdded, progress),
      );
      if (changed === 'stopped') return onSaid({ text: words('linksStopped') });
      if (!changed) return; // Deleting twice changes nothing, and the undo of the first time stays.
      const { count: changedCount, undo } = changed;
      onSaid({ text: counted(isAdded ? 'bulkLabelled' : 'bulkUnlabelled', changedCount, clean), undo });
    } catch {
      onSaid({ text: words('changeRefused'), alert: true });
    }
  };
  const copy = async (format: RoundupFormat) => {
    if (account.state !== 'ready') return onSaid({ text: words(keyFor('account', account.state)), alert: true });
    // A list names each page once, with its latest link.
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
  };
  const save = async () => {
    const made = await exportSome(ids).catch(() => undefined);
    if (!made?.ok) return onSaid({ text: words('exportFailed'), alert: true });
    saveFile(made.value.name, 'text/csv', made.value.text);
    onSaid({ text: counted('exportedLinks', ids.length) });
  };
  return (
    <fieldset class="bulk row wrap">
      <legend class="sr-only">{held}</legend>
      <b>{held}</b>
      <TextField
        class="fit"
        label={words('labelAdd')}
        isLabelHidden
        placeholder={words('labelAdd')}
        value={label}
        onText={setLabel}
        onEnter={() => void relabel(true)}
      />
      <button class="button small" type="button" disabled={clean === ''} onClick={() => void relabel(true)}>
        {words('bulkAdd')}
      </button>
      <button class="button small" type="button" disabled={clean === ''} onClick={() => void relabel(false)}>
        {words('bulkRemove')}
      </button>
      <Choice
        isSmall
        label={words('bulkCopy')}
        options={roundupFormats.map((format) => [format, words(keyFor('roundup', format))] as const)}
        action={words('bulkCopyNow')}
        onChoose={(format) => void copy(format as RoundupFormat)}
      />
      <button class="button small" type="button" onClick={() => void save()}>
        {words('bulkExport')}
      </button>
      <button class="button small danger" type="button" onClick={onDelete}>
        {words('linksDelete')}
      </button>
      <button class="button small" type="button" onClick={onClear}>
        {words('bulkClear')}
      </button>
    </fieldset>
  );
}
