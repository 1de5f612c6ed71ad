import { useState } from 'preact/hooks';
import { FileButton } from '../../../ui/fields/file-button.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { useWords } from '../../../ui/hooks/speech-context.ts';

/** The sources of an import: a file, chosen or dropped, or a pasted list. */
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
        <FileButton label={words('importFile')} accept=".csv,.tsv,.txt,.json" onFile={onSource} />
      </div>
      <TextArea label={words('importPaste')} value={pasted} onText={setPasted} />
      <button class="button" type="button" disabled={pasted.trim() === ''} onClick={() => onSource(pasted)}>
        {words('importLook')}
      </button>
    </>
  );
}
