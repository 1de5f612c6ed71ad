import { isPrivateWindow } from '../platform/private-window.ts';
import { loadSession, onSessionChanged, saveSession } from '../platform/storage/session-store.ts';

const keyOf = (name: string) => `typed.${name}`;

/** What was typed under this name since the browser was opened, or nothing. Private windows keep nothing. */
export const loadTyped = async (name: string): Promise<unknown> =>
  isPrivateWindow() ? undefined : loadSession(keyOf(name));

/** Keeps what was typed until the browser closes. `undefined` removes it. The answer is whether it is kept. */
export const keepTyped = async (name: string, value: unknown): Promise<boolean> =>
  isPrivateWindow() ? false : saveSession(keyOf(name), value);

/** Calls back with what is kept under this name whenever a page changes it, until `signal` ends it. */
export const watchTyped = (name: string, tell: (kept: unknown) => void, signal: AbortSignal): void =>
  onSessionChanged(keyOf(name), tell, signal);
