import { useEffect, useState } from 'preact/hooks';
import { keyFor } from '../../../core/sentences.ts';
import {
  type ExportState,
  exportLinks,
  type LinksFormat,
  loadExportState,
} from '../../../flow/library/export-links.ts';
import { goBackTo, recordsBeside, snapshotDays } from '../../../flow/library/snapshots.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { MoreIcon } from '../../../ui/icons/more-icon.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Menu } from '../../../ui/parts/menu.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { Choice } from '../../choice.tsx';
import type { Said } from '../said.ts';
import type { RunTask } from '../use-task.tsx';
import { ImportPanel } from './import-panel.tsx';

const formats = ['csv', 'csv-excel', 'json'] as const;

type Props = {
  total: number | undefined;
  isReadOnly: boolean;
  /** A later version wrote the library. It is exported itself, not its last copy. */
  isNewer?: boolean;
  onSaid: (said: Said) => void;
  onTask: RunTask;
};

/** Links and files: export, import, and restoring a day; with a reminder if many links exist only in this browser. */
export function LinksFiles({ total, isReadOnly, isNewer = false, onSaid, onTask }: Props) {
  const { words, counted, locale } = useSpeech();
  const [state, setState] = useState<ExportState>();
  const [days, setDays] = useState<string[]>([]);
  const [isImporting, setImporting] = useState(false);
  const look = () => {
    if (total !== undefined) void loadExportState(total).then(setState, () => setState(undefined));
    void snapshotDays().then(setDays, () => setDays([]));
  };
  useEffect(look, [total]);
  const save = async (format: LinksFormat) => {
    const given = isReadOnly && !isNewer ? await recordsBeside().catch(() => 'unreadable' as const) : undefined;
    if (given === 'unreadable') return onSaid({ text: words('exportFailed'), alert: true });
    const made = await onTask(words('linksWorking'), total ?? 0, (progress) => exportLinks(format, given, progress));
    if (made === 'stopped' || (!made.ok && made.problem === 'stopped')) return onSaid({ text: words('linksStopped') });
    if (!made.ok) return onSaid({ text: words('exportFailed'), alert: true });
    saveFile(made.value.name, format === 'json' ? 'application/json' : 'text/csv', made.value.text);
    onSaid({ text: counted('exportedLinks', made.value.links) });
    look();
  };
  const goBack = async (day: string) => {
    const undo = await onTask(words('linksWorking'), total ?? 0, (progress) => goBackTo(day, progress)).catch(
      () => 'refused' as const,
    );
    if (undo === 'refused') return onSaid({ text: words('changeRefused'), alert: true });
    if (undo === 'stopped') return onSaid({ text: words('linksStopped') });
    onSaid(
      undo
        ? { text: words('snapshotRestored', dayName(day, locale)), undo }
        : { text: words('snapshotBroken'), alert: true },
    );
  };
  return (
    <>
      <div class="row wrap links-files">
        {!isReadOnly && (
          <button class="button" type="button" aria-expanded={isImporting} onClick={() => setImporting(!isImporting)}>
            {words('importOpen')}
          </button>
        )}
        {!isReadOnly && days.length > 0 && (
          <Choice
            label={words('snapshotChoose')}
            options={days.map((day) => [day, dayName(day, locale)] as const)}
            action={words('snapshotGo')}
            onChoose={(day) => void goBack(day)}
          />
        )}
        {total !== 0 && (
          <Menu
            label={words('exportOpen')}
            items={formats.map((format) => ({
              text: words(keyFor('exportAs', format)),
              onChoose: () => void save(format),
            }))}
          >
            {words('exportOpen')}
            <MoreIcon name="down" />
          </Menu>
        )}
      </div>
      {state?.isTime && (
        <div class="reminder">
          <Notice>{counted('exportReminder', state.inNoFile)}</Notice>
        </div>
      )}
      {isImporting && <ImportPanel onDone={look} />}
    </>
  );
}

const dayName = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day));
