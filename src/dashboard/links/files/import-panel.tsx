import { keyFor } from '../../../core/sentences.ts';
import type { LibraryPreview } from '../../../flow/library/import-links.ts';
import { SignedNotice } from '../../../ui/display/signed-notice.tsx';
import { Said } from '../../../ui/fields/said.tsx';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { YesOrCancel } from '../../../ui/parts/yes-or-cancel.tsx';
import { TaskProgress } from '../../../ui/task-progress.tsx';
import { ImportRows } from './import-rows.tsx';
import { ImportSource } from './import-source.tsx';
import { useImport } from './use-import.ts';
import './import.css';

/** Imports links from a file or a list: first shows the result for each row, then, after a yes, imports all or none. */
export function ImportPanel({ onDone }: { onDone: () => void }) {
  const { state } = useSettings().settings.account;
  const { words, counted, number } = useSpeech();
  const { step, look, store, undo, cancel, stopReading, stopStoring } = useImport(onDone);

  return (
    <section id="import" class="stack">
      <h2>{words('importHeading')}</h2>
      {state !== 'ready' && <SignedNotice alert>{words(keyFor('account', state))}</SignedNotice>}
      {state === 'ready' && step.at === 'asking' && (
        <>
          <ImportSource onSource={(source) => void look(source)} />
          <Said said={step.said} />
        </>
      )}
      {step.at === 'reading' && <TaskProgress text={counted('importReading', step.count)} onCancel={stopReading} />}
      {step.at === 'looking' && (
        <>
          <Counts preview={step.preview} />
          <YesOrCancel
            yes={step.preview.counts.new > 0 ? counted('importNew', step.preview.counts.new) : undefined}
            onYes={() => void store(step.preview)}
            onCancel={cancel}
          />
          <ImportRows rows={step.preview.rows} />
        </>
      )}
      {step.at === 'storing' && (
        <TaskProgress
          text={words('importStoring', number(step.count), number(step.total))}
          done={step.count / step.total}
          onCancel={stopStoring}
        />
      )}
      {step.at === 'done' && (
        <div class="row wrap">
          <Said said={{ text: counted('imported', step.imported.used.size) }} />
          <button class="button" type="button" onClick={() => void undo(step.imported)}>
            {words('undo')}
          </button>
        </div>
      )}
    </section>
  );
}

/** How many rows are new, known or refused, and what else the file has. */
function Counts({ preview }: { preview: LibraryPreview }) {
  const { words, counted, number } = useSpeech();
  const { counts, repeated, holdsSettings } = preview;
  return (
    <>
      <SignedNotice>
        {words('importCounts', number(counts.new), number(counts.same), number(counts.refused))}
      </SignedNotice>
      {repeated > 0 && <p class="soft">{counted('importRepeated', repeated)}</p>}
      {holdsSettings && <p class="soft">{words('importSettings')}</p>}
    </>
  );
}
