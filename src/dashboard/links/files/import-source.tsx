import { useState } from 'preact/hooks';
import { FileDrop } from '../../../ui/fields/file/file-drop.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { useWords } from '../../../ui/hooks/speech-context.ts';

/** The sources of an import: a file, chosen or dropped, or a pasted list. */
export function ImportSource({ onSource }: { onSource: (source: File | string) => void }) {
  const words = useWords();
  const [pasted, setPasted] = useState('');
  return (
    <>
      <p class="soft">{words('importWhat')}</p>
      <FileDrop label={words('importFile')} accept=".csv,.tsv,.txt,.json" onFile={onSource} />
      <TextArea label={words('importPaste')} value={pasted} onText={setPasted} />
      <button class="button" type="button" disabled={pasted.trim() === ''} onClick={() => onSource(pasted)}>
        {words('importLook')}
      </button>
    </>
  );
}
