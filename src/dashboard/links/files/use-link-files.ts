import { useEffect, useState } from 'preact/hooks';
import {
  type ExportState,
  exportLinks,
  type LinksFormat,
  loadExportState,
} from '../../../flow/library/export-links.ts';
import { goBackTo, recordsBeside, snapshotDays } from '../../../flow/library/snapshots.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { saveFile } from '../../../ui/save-file.ts';
import type { Said } from '../done/said.ts';
import type { RunTask } from '../use-task.tsx';

type Given = {
  total: number | undefined;
  isReadOnly: boolean;
  /** A later version wrote the library. It is exported itself, not its last copy. */
  isNewer: boolean;
  onSaid: (said: Said) => void;
  onTask: RunTask;
};

/** The library as files: when it was exported last, the days that it can go back to, and how to do both. */
export function useLinkFiles({ total, isReadOnly, isNewer, onSaid, onTask }: Given) {
  const { words, counted, locale } = useSpeech();
  const [state, setState] = useState<ExportState>();
  const [days, setDays] = useState<string[]>([]);
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
  return { state, days, save, goBack, look };
}

/** A day of a backup as the user reads it. */
export const dayName = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day));
