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
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';

/** A file whose columns were not recognised, and what the user has said of them. */
type Unknown = { file: File; headers: readonly string[]; mapping: ColumnMapping | undefined };

type Step =
  | { at: 'asking'; said?: { text: string; alert: boolean }; unknown?: Unknown }
  | { at: 'reading'; count: number }
  | { at: 'looking'; preview: ReportPreview; file: File; mapping: ColumnMapping | undefined }
  | { at: 'storing' };

/** The steps of an import, from a file to the change that it made, which `onImported` receives. */
export function useReportImport(onImported: (change: EarningsChange) => void) {
  const { words, number } = useSpeech();
  const { accountCurrency } = useSettings().settings.preferences;
  const [step, setStep] = useState<Step>({ at: 'asking' });
  const reading = useRef(new AbortController());
  const storing = useRef(new AbortController());
  // Leaving the page only stops the reading. An import that the user confirmed goes on.
  useEffect(() => () => reading.current.abort(), []);
  const sayStopped = () => setStep({ at: 'asking', said: { text: words('importStopped'), alert: false } });
  const sayProblem = (problem: ImportReportProblem, file: File, mapping: ColumnMapping | undefined) => {
    if (problem.code === 'stopped') return sayStopped();
    const line = 'line' in problem && problem.line ? `${words('importAtLine', number(problem.line))} ` : '';
    const seen = ('seen' in problem && problem.seen) || '';
    const isAboutColumns = problem.code === 'unknown-columns' || problem.code === 'columns-missing';
    setStep({
      at: 'asking',
      said: { text: line + words(keyFor('report', problem.code), seen), alert: true },
      ...(isAboutColumns && 'headers' in problem ? { unknown: { file, headers: problem.headers, mapping } } : {}),
    });
  };
  return {
    step,
    /** Reads a file, with the meaning of its columns and words as far as the user has said it. */
    look: async (file: File, mapping?: ColumnMapping, stages?: StatusMapping) => {
      reading.current = new AbortController();
      const { signal } = reading.current;
      setStep({ at: 'reading', count: 0 });
      const progress = { signal, onDone: (count: number) => setStep({ at: 'reading', count }) };
      const read = await previewReport(file, progress, { mapping, stages });
      if (read.ok) setStep({ at: 'looking', preview: read.value, file, mapping });
      else sayProblem(read.problem, file, mapping);
    },
    stopReading: () => reading.current.abort(),
    /** Imports all that the preview shows, or nothing. */
    store: async (preview: ReportPreview) => {
      storing.current = new AbortController();
      const { signal } = storing.current;
      setStep({ at: 'storing' });
      const applied = await applyReport(preview, accountCurrency, { signal });
      if (!applied.ok && applied.problem === 'stopped') return sayStopped();
      if (!applied.ok) return setStep({ at: 'asking', said: { text: words('importRefused'), alert: true } });
      setStep({ at: 'asking' });
      onImported(applied.value);
    },
    stopStoring: () => storing.current.abort(),
    /** Goes back to the choice of a file. */
    cancel: () => setStep({ at: 'asking' }),
  };
}
