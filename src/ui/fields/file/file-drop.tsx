import { useState } from 'preact/hooks';
import { MoreIcon } from '../../icons/more-icon.tsx';
import { FileButton } from './file-button.tsx';
import './file-drop.css';

type Props = { label: string; accept: string; onFile: (file: File) => void };

/** Asks for a file, which can also be dropped here. */
export function FileDrop({ label, accept, onFile }: Props) {
  const [isOver, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first
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
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <span class="tile">
        <MoreIcon name="send" />
      </span>
      <FileButton label={label} accept={accept} onFile={onFile} />
    </div>
  );
}
