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
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { Notice } from '../../../ui/notice.tsx';
import { TaskProgress } from '../../../ui/task-progress.tsx';
import { ImportRows } from './import-rows.tsx';
import { ImportSource } from './import-source.tsx';
import './import.css';
import { YesOrCancel } from '../../../ui/parts/yes-or-cancel.tsx';

/** `onDone` is called after an import and after its undo, because both change the library. */
type Props = { onDone: () => void };

type Step =
  | { at: 'asking'; said?: { text: string; alert: boolean } }
  | { at: 'reading'; count: number }
  | { at: 'looking'; preview: LibraryPreview }
  | { at: 'storing'; count: number; total: number }
  | { at: 'done'; imported: Imported };

/** Imports links from a file or a list: first shows the result for each row, then, after a yes, imports all or none. */
export function ImportPanel({ onDone }: Props) {
  const { state } = useSettings().settings.account;
  const { words, counted, number } = useSpeech();
  const [step, setStep] = useState<Step>({ at: 'asking' });
  const reading = useRef(new AbortController());
  const storing = useRef(new AbortController());
  // Leaving the page only stops the reading. An import that the user confirmed goes on.
  useEffect(() => () => reading.current.abort(), []);
  const say = (text: string, alert = true) => setStep({ at: 'asking', said: { text, alert } });
  const look = async (source: File | string) => {
    reading.current = new AbortController();
    const { signal } = reading.current;
    setStep({ at: 'reading', count: 0 });
    const read = await previewImport(source, { signal, onDone: (count) => setStep({ at: 'reading', count }) });
    if (read.ok) setStep({ at: 'looking', preview: read.value });
    else sayProblem(read.problem);
  };
  const sayProblem = (problem: PreviewProblem) => {
    if (problem.code === 'stopped') return say(words('importStopped'), false);
    const line = 'line' in problem && problem.line ? `${words('importAtLine', number(problem.line))} ` : '';
    say(line + words(keyFor('import', problem.code)));
  };
  const store = async (preview: LibraryPreview) => {
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
  };
  const undo = async (imported: Imported) => {
    if (!(await undoImport(imported))) return say(words('importUndoFailed'));
    say(words('importUndone'), false);
    onDone();
  };

  return (
    <section id="import" class="stack">
      <h2>{words('importHeading')}</h2>
      {state !== 'ready' && <Notice alert>{words(keyFor('account', state))}</Notice>}
      {state === 'ready' && step.at === 'asking' && (
        <>
          <ImportSource onSource={(source) => void look(source)} />
          {step.said && <Notice alert={step.said.alert}>{step.said.text}</Notice>}
        </>
      )}
      {step.at === 'reading' && (
        <TaskProgress text={counted('importReading', step.count)} onCancel={() => reading.current.abort()} />
      )}
      {step.at === 'looking' && (
        <>
          <Counts preview={step.preview} />
          <YesOrCancel
            yes={step.preview.counts.new > 0 ? counted('importNew', step.preview.counts.new) : undefined}
            onYes={() => void store(step.preview)}
            onCancel={() => setStep({ at: 'asking' })}
          />
          <ImportRows rows={step.preview.rows} />
        </>
      )}
      {step.at === 'storing' && (
        <TaskProgress
          text={words('importStoring', number(step.count), number(step.total))}
          done={step.count / step.total}
          onCancel={() => storing.current.abort()}
        />
      )}
      {step.at === 'done' && (
        <div class="row wrap">
          <Notice>{counted('imported', step.imported.used.size)}</Notice>
          <button class="button" type="button" onClick={() => void undo(step.imported)}>
            {words('undo')}
          </button>
        </div>
      )}
    </section>
  );
}

function Counts({ preview }: { preview: LibraryPreview }) {
  const { words, counted, number } = useSpeech();
  const { counts, repeated, holdsSettings } = preview;
  return (
    <>
      <Notice>{words('importCounts', number(counts.new), number(counts.same), number(counts.refused))}</Notice>
      {repeated > 0 && <p class="soft">{counted('importRepeated', repeated)}</p>}
      {holdsSettings && <p class="soft">{words('importSettings')}</p>}
    </>
  );
}
