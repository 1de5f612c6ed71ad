import { useState } from 'preact/hooks';
import { useWords } from '../../../ui/hooks/speech-context.ts';

/** Where links may come from: a file, chosen or dropped, or a pasted list. */
export function ImportSource({ onSource }: { onSource: (source: File | string) => void }) {
  const words = useWords();
  const [pasted, setPasted] = useState('');
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onSource(file);
  };
  return (
    <>
      <p class="soft">{words('importWhat')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field inside is the first */}
      <div
        class={isOver ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <label class="field">
          {words('importFile')}
          <input type="file" accept=".csv,.tsv,.txt,.json" onChange={(event) => take(event.currentTarget.files)} />
        </label>
      </div>
      <label class="field">
        {words('importPaste')}
        <textarea value={pasted} spellcheck={false} onInput={(event) => setPasted(event.currentTarget.value)} />
      </label>
      <button class="button" type="button" disabled={pasted.trim() === ''} onClick={() => onSource(pasted)}>
        {words('importLook')}
      </button>
    </>
  );
}
