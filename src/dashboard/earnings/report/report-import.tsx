import { useEffect, useRef, useState } from 'preact/hooks';
import type { EarningsChange } from '../../../core/earnings/kept/undo-merge.ts';
import { keyFor } from '../../../core/sentences.ts';
import {
  applyReport,
  type ImportReportProblem,
  previewReport,
  type ReportPreview,
} from '../../../flow/earnings/import-report.ts';
import type { ColumnMapping, StatusMapping } from '../../../flow/earnings/report-columns.ts';
import { FileButton } from '../../../ui/fields/file-button.tsx';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { useFocusBack } from '../../../ui/hooks/use-focus-back.ts';
import { Notice } from '../../../ui/notice.tsx';
import { TaskProgress } from '../../../ui/task-progress.tsx';
import { ReportColumns } from './report-columns.tsx';
import { ReportPreviewPanel } from './report-preview.tsx';
import { ReportStatuses } from './report-statuses.tsx';
import './report.css';

/** A file whose columns were not recognised, and what the user has said of them. */
type Unknown = { file: File; headers: readonly string[]; mapping: ColumnMapping | undefined };

type Step =
  | { at: 'asking'; said?: { text: string; alert: boolean } }
  | { at: 'reading'; count: number }
  | { at: 'looking'; preview: ReportPreview; file: File; mapping: ColumnMapping | undefined }
  | { at: 'storing' };

/**
 * Imports a report: shows what a file would change and, after a yes, imports all of it or nothing. `onImported` receives
 * the change, so that it can be undone.
 */
export function ReportImport({ onImported }: { onImported: (change: EarningsChange) => void }) {
  const { words, counted, number } = useSpeech();
  const { accountCurrency } = useSettings().settings.preferences;
  const [step, setStep] = useState<Step>({ at: 'asking' });
  const [isOver, setOver] = useState(false);
  const [unknown, setUnknown] = useState<Unknown>();
  const reading = useRef(new AbortController());
  const storing = useRef(new AbortController());
  const place = useFocusBack<HTMLDivElement>(step.at);
  // Leaving the page only stops the reading. An import that the user confirmed goes on.
  useEffect(() => () => reading.current.abort(), []);
  const stop = () => setStep({ at: 'asking', said: { text: words('importStopped'), alert: false } });
  const sayProblem = (problem: ImportReportProblem, file: File, mapping?: ColumnMapping) => {
    if (problem.code === 'stopped') return stop();
    const line = 'line' in problem && problem.line ? `${words('importAtLine', number(problem.line))} ` : '';
    const seen = ('seen' in problem && problem.seen) || '';
    const headers =
      'headers' in problem && (problem.code === 'unknown-columns' || problem.code === 'columns-missing')
        ? problem.headers
        : undefined;
    setUnknown(headers && { file, headers, mapping });
    setStep({ at: 'asking', said: { text: line + words(keyFor('report', problem.code), seen), alert: true } });
  };
  const look = async (file: File, mapping?: ColumnMapping, stages?: StatusMapping) => {
    reading.current = new AbortController();
    const { signal } = reading.current;
    setStep({ at: 'reading', count: 0 });
    setUnknown(undefined);
    const progress = { signal, onDone: (count: number) => setStep({ at: 'reading', count }) };
    const read = await previewReport(file, progress, { mapping, stages });
    if (read.ok) setStep({ at: 'looking', preview: read.value, file, mapping });
    else sayProblem(read.problem, file, mapping);
  };
  const store = async (preview: ReportPreview) => {
    storing.current = new AbortController();
    const { signal } = storing.current;
    setStep({ at: 'storing' });
    const applied = await applyReport(preview, accountCurrency, { signal });
    if (!applied.ok && applied.problem === 'stopped') return stop();
    if (!applied.ok) return setStep({ at: 'asking', said: { text: words('importRefused'), alert: true } });
    setStep({ at: 'asking' });
    onImported(applied.value);
  };

  return (
    <div class="stack" ref={place} tabIndex={-1}>
      {step.at === 'asking' && (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way, besides the field inside
        <div
          class={isOver ? 'report-drop over' : 'report-drop'}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            const file = event.dataTransfer?.files[0];
            if (file) void look(file);
          }}
        >
          <FileButton
            label={words('reportFile')}
            accept=".csv,.tsv,.txt,.json,.xlsx"
            onFile={(file) => void look(file)}
          />
        </div>
      )}
      {step.at === 'asking' && step.said && <Notice alert={step.said.alert}>{step.said.text}</Notice>}
      {step.at === 'asking' && unknown && (
        <ReportColumns
          headers={unknown.headers}
          said={unknown.mapping}
          onDone={(mapping) => void look(unknown.file, mapping)}
          onCancel={() => {
            setUnknown(undefined);
            setStep({ at: 'asking' });
          }}
        />
      )}
      {step.at === 'reading' && (
        <TaskProgress text={counted('importReading', step.count)} onCancel={() => reading.current.abort()} />
      )}
      {step.at === 'looking' && step.preview.statuses.length > 0 && (
        <ReportStatuses
          statuses={step.preview.statuses}
          onDone={(stages) => void look(step.file, step.mapping, stages)}
        />
      )}
      {step.at === 'looking' && (
        <ReportPreviewPanel
          preview={step.preview}
          onImport={() => void store(step.preview)}
          onCancel={() => setStep({ at: 'asking' })}
        />
      )}
      {step.at === 'storing' && <TaskProgress text={words('reportStoring')} onCancel={() => storing.current.abort()} />}
    </div>
  );
}
