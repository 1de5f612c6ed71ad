import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../hooks/speech-context.ts';
import { type Toast, ToastContext } from '../hooks/toast-context.ts';
import { MoreIcon } from '../icons/more-icon.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { Status } from './status.tsx';
import './toast.css';

/** How long a toast stays that asks for nothing. */
const shownMs = 6000;

/** A page with a place for toasts. */
export function Toaster({ children }: { children: ComponentChildren }) {
  const [toast, setToast] = useState<Toast>();
  const [minor, setMinor] = useState<Toast>();
  const show = useCallback((next: Toast | undefined) => {
    setMinor(next?.isMinor ? next : undefined);
    if (!next?.isMinor) setToast(next);
  }, []);
  return (
    <ToastContext.Provider value={show}>
      {children}
      <Status class="toasts">
        {minor && <Shown toast={minor} onClose={() => setMinor(undefined)} />}
        {toast && <Shown toast={toast} onClose={() => setToast(undefined)} />}
      </Status>
    </ToastContext.Provider>
  );
}

function Shown({ toast, onClose }: { toast: Toast; onClose: () => void }) {
  const { text, alert = false, onUndo } = toast;
  const words = useWords();
  useEffect(() => {
    if (alert || onUndo) return undefined;
    const timer = setTimeout(onClose, shownMs);
    return () => clearTimeout(timer);
  }, [toast]);
  const shown = useRef<HTMLDivElement>(null);
  const close = () => {
    // The pressed button disappears, so the focus goes to where the page begins.
    if (shown.current?.contains(document.activeElement)) document.querySelector<HTMLElement>('main h1')?.focus();
    onClose();
  };
  return (
    <div ref={shown} class={alert ? 'toast floating alert' : 'toast floating'}>
      <p>{text}</p>
      {onUndo && (
        <button
          class="button small"
          type="button"
          onClick={() => {
            close();
            onUndo();
          }}
        >
          {words('undo')}
        </button>
      )}
      {(alert || onUndo) && (
        <IconButton label={words('close')} onClick={close}>
          <MoreIcon name="cross" />
        </IconButton>
      )}
    </div>
  );
}
