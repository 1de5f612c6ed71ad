import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Told } from '../fields/said.tsx';

/** What was just done, and how to take it back. A minor one stands above another, which may still be taken back. */
export type Toast = Told & { onUndo?: () => void; isMinor?: boolean };

/** Shows a toast in place of the last one. A page without a place for toasts shows none. */
export const ToastContext = createContext<(toast: Toast | undefined) => void>(() => undefined);

/** Says what was just done, without moving anything. */
export const useToast = () => useContext(ToastContext);
