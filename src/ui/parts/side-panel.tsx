import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../hooks/speech-context.ts';
import { MoreIcon } from '../icons/more-icon.tsx';
import './side-panel.css';
import { IconButton } from './icon-button.tsx';

/** Whether the window is so narrow that a side panel covers the whole page, so that nothing behind it can be used. */
export const coversPage = (): boolean => matchMedia('(max-width: 640px)').matches;

/** Where arrow keys have a meaning of their own. */
const ownArrows = 'input, textarea, select, [role^="menu"], [aria-haspopup="menu"], [contenteditable]';

type Props = {
  title: string;
  /** What it is, in small print above the title. */
  kind?: string;
  onClose: () => void;
  /** Hears the up and down arrows that the panel itself has no use for, so that it can show another item. */
  onArrow?: (key: 'ArrowUp' | 'ArrowDown') => void;
  /** Links and buttons beside the one that closes it. */
  actions?: ComponentChildren;
  children: ComponentChildren;
};

/** A panel at the end of the window, which stays usable beside it. Escape closes it wherever the focus is. */
export function SidePanel({ title, kind, onClose, onArrow, actions, children }: Props) {
  const words = useWords();
  const panel = useRef<HTMLDialogElement>(null);
  const close = () => panel.current?.close();
  useEffect(() => {
    if (coversPage()) panel.current?.showModal();
    else panel.current?.show();
    // A browser closes only modal dialogs by itself.
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || !(event.target instanceof Element)) return;
      const { target } = event;
      const isElsewhere =
        target.closest('dialog') !== panel.current && target.closest('dialog, input, textarea, select');
      if (!isElsewhere) close();
    };
    addEventListener('keydown', onEscape);
    return () => removeEventListener('keydown', onEscape);
  }, []);
  return (
    <dialog
      ref={panel}
      class="side-panel stack"
      aria-label={title}
      onClose={onClose}
      onKeyDown={(event) => {
        const { key, target } = event;
        const isArrow = key === 'ArrowUp' || key === 'ArrowDown';
        if (!onArrow || !isArrow || (target as Element).closest(ownArrows)) return;
        event.preventDefault();
        onArrow(key);
      }}
    >
      <div class="side-panel-head">
        {kind && <span class="soft grow">{kind}</span>}
        {actions}
        <IconButton label={words('close')} onClick={close}>
          <MoreIcon name="cross" />
        </IconButton>
        <h2 dir="auto">{title}</h2>
      </div>
      {children}
    </dialog>
  );
}
