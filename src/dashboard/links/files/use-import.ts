import { useEffect, useRef, useState } from 'preact/hooks';
import { keyFor } from '../../../core/sentences.ts';
import {
  applyImport,
  type Imported,
  type LibraryPreview,
  type PreviewProblem,
  previewImport,
  undoImport,
} from '../../../flow/library/import-links.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';

type Step =
  | { at: 'asking'; said?: { text: string; alert: boolean } }
  | { at: 'reading'; count: number }
  | { at: 'looking'; preview: LibraryPreview }
  | { at: 'storing'; count: number; total: number }
  | { at: 'done'; imported: Imported };

/** An import from its source to its undo. `onDone` is called after both, because both change the library. */
export function useImport(onDone: () => void) {
  const { words, number } = useSpeech();
  const [step, setStep] = useState<Step>({ at: 'asking' });
  const reading = useRef(new AbortController());
  const storing = useRef(new AbortController());
  // Leaving the page only stops the reading. An import that the user confirmed goes on.
  useEffect(() => () => reading.current.abort(), []);
  const say = (text: string, alert = true) => setStep({ at: 'asking', said: { text, alert } });
  const sayProblem = (problem: PreviewProblem) => {
    if (problem.code === 'stopped') return say(words('importStopped'), false);
    const line = 'line' in problem && problem.line ? `${words('importAtLine', number(problem.line))} ` : '';
    say(line + words(keyFor('import', problem.code)));
  };
  return {
    step,
    look: async (source: File | string) => {
      reading.current = new AbortController();
      const { signal } = reading.current;
      setStep({ at: 'reading', count: 0 });
      const read = await previewImport(source, { signal, onDone: (count) => setStep({ at: 'reading', count }) });
      if (read.ok) setStep({ at: 'looking', preview: read.value });
      else sayProblem(read.problem);
    },
    stopReading: () => reading.current.abort(),
    store: async (preview: LibraryPreview) => {
      storing.current = new AbortController();
      const { signal } = storing.current;
      const total = preview.counts.new;
      setStep({ at: 'storing', count: 0, total });
      const onCount = (count: number) => setStep({ at: 'storing', count, total });
      const applied = await applyImport(preview, { signal, onDone: onCount });
      if (!applied.ok) {
        const isStopped = applied.problem === 'stopped';
        return say(words(isStopped ? 'importStopped' : 'importRefused'), !isStopped);
      }
      setStep({ at: 'done', imported: applied.value });
      onDone();
    },
    stopStoring: () => storing.current.abort(),
    undo: async (imported: Imported) => {
      if (!(await undoImport(imported))) return say(words('importUndoFailed'));
      say(words('importUndone'), false);
      onDone();
    },
    /** Goes back to the choice of a source. */
    cancel: () => setStep({ at: 'asking' }),
  };
}
