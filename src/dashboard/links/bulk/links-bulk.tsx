import type { LinkLine } from '../../../core/library/find-links.ts';
import { keyFor } from '../../../core/sentences.ts';
import { roundupFormats } from '../../../core/share/format-roundup.ts';
import { sayBoth } from '../../../core/speech/say-both.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { DeskIcon } from '../../../ui/icons/desk-icon.tsx';
import { Icon } from '../../../ui/icons/icon.tsx';
import { MoreIcon } from '../../../ui/icons/more-icon.tsx';
import { Menu } from '../../../ui/menu/menu.tsx';
import { IconButton } from '../../../ui/parts/icon-button.tsx';
import type { Said } from '../done/said.ts';
import type { RunTask } from '../use-task.tsx';
import { BulkLabel } from './bulk-label.tsx';
import { useBulkActions } from './use-bulk-actions.ts';
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
  const { words, counted, number } = useSpeech();
  const links = lines.reduce((sum, { ids }) => sum + ids.length, 0);
  const selected = words('bulkSelected', number(lines.length));
  const held = links > lines.length ? sayBoth(selected, counted('bulkLinks', links)) : selected;
  const { relabel, copy, save } = useBulkActions({ lines, onSaid, onTask });
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
