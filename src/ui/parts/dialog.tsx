import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../hooks/speech-context.ts';
import { MoreIcon } from '../icons/more-icon.tsx';
import './dialog.css';
import { IconButton } from './icon-button.tsx';

type Props = { title: string; onClose: () => void; children: ComponentChildren };

/** A dialog with its title and a button that closes it. Escape closes it too, and the focus returns to where it was. */
export function Dialog({ title, onClose, children }: Props) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="dialog stack"
      aria-label={title}
      onClose={onClose}
      // Not every browser closes it by itself if something in it has the focus.
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <div class="row">
        <h2 class="grow">{title}</h2>
        <IconButton label={words('close')} onClick={close}>
          <MoreIcon name="cross" />
        </IconButton>
      </div>
      {children}
    </dialog>
  );
}
