import type { LinkLine } from '../../../core/library/find-links.ts';
import type { Label } from '../../../core/link/sub-ids.ts';
import { keyFor } from '../../../core/sentences.ts';
import { type RoundupFormat, roundupFormats } from '../../../core/share/format-roundup.ts';
import { sayBoth } from '../../../core/speech/say-both.ts';
import { copyLinks } from '../../../flow/copy/copy-links.ts';
import { tellRecorded } from '../../../flow/copy/tell-recorded.ts';
import { keepingHere } from '../../../flow/doors.ts';
import { labelLinks } from '../../../flow/library/edit-links.ts';
import { exportSome } from '../../../flow/library/export-links.ts';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { DeskIcon } from '../../../ui/icons/desk-icon.tsx';
import { Icon } from '../../../ui/icons/icon.tsx';
import { MoreIcon } from '../../../ui/icons/more-icon.tsx';
import { Menu } from '../../../ui/menu/menu.tsx';
import { IconButton } from '../../../ui/parts/icon-button.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import type { Said } from '../done/said.ts';
import type { RunTask } from '../use-task.tsx';
import { BulkLabel } from './bulk-label.tsx';
import './links-bulk.css';

type Props = {
  /** The selected rows: pages with all their links. */
  lines: readonly LinkLine[];
  onSaid: (said: Said) => void;
  onTask: RunTask;
  onDelete: () => void;
  onClear: () => void;
};

/** The actions for many links at once, in a bar that floats above the rows. In a narrow window it shows icons alone. */
export function LinksBulk({ lines, onSaid, onTask, onDelete, onClear }: Props) {
  const { account, preferences } = useSettings().settings;
  const speech = useSpeech();
  const { words, counted, number } = speech;
  const ids = lines.flatMap((line) => line.ids);
  const selected = words('bulkSelected', number(lines.length));
  const held = ids.length > lines.length ? sayBoth(selected, counted('bulkLinks', ids.length)) : selected;
  const relabel = async (clean: Label, isAdded: boolean) => {
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
    <fieldset class="bulk">
      <legend class="sr-only">{held}</legend>
      <b class="wide">{held}</b>
      <span class="narrow" title={held} aria-hidden="true">
        {selected}
      </span>
      <Menu
        class="button"
        label={words('bulkCopy')}
        items={roundupFormats.map((format) => ({
          text: words(keyFor('roundup', format)),
          onChoose: () => void copy(format),
        }))}
      >
        <Icon name="copy" />
        <span class="said">{words('bulkCopy')}</span>
      </Menu>
      <BulkLabel onLabel={(label, isAdded) => void relabel(label, isAdded)} />
      <button class="button" type="button" title={words('bulkExport')} onClick={() => void save()}>
        <DeskIcon name="download" />
        <span class="said">{words('bulkExport')}</span>
      </button>
      <button class="button" type="button" title={words('linksDelete')} onClick={onDelete}>
        <DeskIcon name="trash" />
        <span class="said">{words('linksDelete')}</span>
      </button>
      <IconButton label={words('bulkClear')} onClick={onClear}>
        <MoreIcon name="cross" />
      </IconButton>
    </fieldset>
  );
}
