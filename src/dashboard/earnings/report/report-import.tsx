import type { EarningsChange } from '../../../core/earnings/kept/undo-merge.ts';
import { FileDrop } from '../../../ui/fields/file/file-drop.tsx';
import { Said } from '../../../ui/fields/said.tsx';
import { useFocusBack } from '../../../ui/hooks/focus/use-focus-back.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { TaskProgress } from '../../../ui/task-progress.tsx';
import { ReportColumns } from './report-columns.tsx';
import { ReportPreviewPanel } from './report-preview.tsx';
import { ReportStatuses } from './report-statuses.tsx';
import { useReportImport } from './use-report-import.ts';
import './report.css';

/**
 * Imports a report: shows what a file would change and, after a yes, imports all of it or nothing. `onImported` receives
 * the change, so that it can be undone.
 */
export function ReportImport({ onImported }: { onImported: (change: EarningsChange) => void }) {
  const { words, counted } = useSpeech();
  const { step, look, store, cancel, stopReading, stopStoring } = useReportImport(onImported);
  const unknown = step.at === 'asking' ? step.unknown : undefined;
  const place = useFocusBack<HTMLDivElement>(step.at);

  return (
    <div class="stack" ref={place} tabIndex={-1}>
      {step.at === 'asking' && (
        <FileDrop label={words('reportFile')} accept=".csv,.tsv,.txt,.json,.xlsx" onFile={(file) => void look(file)} />
      )}
      <Said said={step.at === 'asking' ? step.said : undefined} />
      {unknown && (
        <ReportColumns
          headers={unknown.headers}
          said={unknown.mapping}
          onDone={(mapping) => void look(unknown.file, mapping)}
          onCancel={cancel}
        />
      )}
      {step.at === 'reading' && <TaskProgress text={counted('importReading', step.count)} onCancel={stopReading} />}
      {step.at === 'looking' && step.preview.statuses.length > 0 && (
        <ReportStatuses
          statuses={step.preview.statuses}
          onDone={(stages) => void look(step.file, step.mapping, stages)}
        />
      )}
      {step.at === 'looking' && (
        <ReportPreviewPanel preview={step.preview} onImport={() => void store(step.preview)} onCancel={cancel} />
      )}
      {step.at === 'storing' && <TaskProgress text={words('reportStoring')} onCancel={stopStoring} />}
    </div>
  );
}
