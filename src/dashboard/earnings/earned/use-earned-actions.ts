import type { EarningsChange } from '../../../core/earnings/kept/undo-merge.ts';
import type { MessageKey } from '../../../core/speech/words.ts';
import { exportEarned } from '../../../flow/earnings/export-earned.ts';
import { removeEarnings, removeReport, undoEarnings } from '../../../flow/earnings/import-report.ts';
import type { KeptReport } from '../../../flow/earnings/load-earned.ts';
import type { StatusMapping } from '../../../flow/earnings/report-columns.ts';
import { tellStatuses } from '../../../flow/earnings/tell-statuses.ts';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { useToast } from '../../../ui/hooks/toast-context.ts';
import { saveFile } from '../../../ui/save-file.ts';

/**
 * What the user can do with the kept earnings. A toast shows the result of each action, with a way back if there is
 * one. `onChanged` is called after each change of them.
 */
export function useEarnedActions(onChanged: () => void) {
  const { words, counted } = useSpeech();
  const { accountCurrency } = useSettings().settings.preferences;
  const toast = useToast();
  const fail = (key: MessageKey) => toast({ text: words(key), alert: true });
  const changed = (done: MessageKey, onUndo?: () => void) => {
    toast({ text: words(done), ...(onUndo ? { onUndo } : {}) });
    onChanged();
  };
  const undo = async (change: EarningsChange, done: MessageKey) => {
    if (await undoEarnings(change)) changed(done);
    else fail('reportUndoFailed');
  };
  const removed = (change: EarningsChange | undefined, done: MessageKey) => {
    if (change) changed(done, () => void undo(change, 'earnedBack'));
    else fail('earnedRemoveFailed');
  };
  return {
    /** Says that a report was imported; the import itself is done. */
    imported: (change: EarningsChange) => changed('reportImported', () => void undo(change, 'importUndone')),
    remove: async () => removed(await removeEarnings(), 'earnedRemoved'),
    removeOne: async (report: KeptReport) => removed(await removeReport(report), 'earnedReportRemoved'),
    /** Keeps which stage each word means. */
    tellWords: async (answers: StatusMapping) => {
      if (await tellStatuses(answers, accountCurrency)) changed('statusTold');
      else fail('savedRefused');
    },
    save: async () => {
      const made = await exportEarned(accountCurrency);
      if (!made) return fail('exportFailed');
      saveFile(made.name, 'text/csv', made.text);
      toast({ text: counted('earnedExported', made.count) });
    },
  };
}
