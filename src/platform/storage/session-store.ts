import { browser } from '../browser.ts';
import { within } from '../within.ts';

/** A value that is kept until the browser closes. Nothing if there is none or it cannot be read. */
export async function loadSession(key: string): Promise<unknown> {
  const kept = await within(browser.storage.session.get(key)).catch(() => ({}) as Record<string, unknown>);
  return kept[key];
}

/** Keeps such a value. `undefined` removes it. The answer is false if the browser refuses, for example a value that is too long. */
export async function saveSession(key: string, value: unknown): Promise<boolean> {
  const { session } = browser.storage;
  const done = value === undefined ? session.remove(key) : session.set({ [key]: value });
  return within(done).then(
    () => true,
    () => false,
  );
}

/** Calls back with the new value whenever any page or the background changes this value, until `signal` ends it. */
export function onSessionChanged(key: string, tell: (value: unknown) => void, signal: AbortSignal): void {
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    const change = Object.hasOwn(changes, key) ? changes[key] : undefined;
    if (change) tell(change.newValue);
  };
  const { onChanged } = browser.storage.session;
  onChanged.addListener(listen);
  signal.addEventListener('abort', () => onChanged.removeListener(listen));
}

/** Every value of the session. Rejects if they cannot be read. */
export const loadWholeSession = (): Promise<Record<string, unknown>> => within(browser.storage.session.get(null));
