import { useState } from 'preact/hooks';
import type { Saved } from '../../core/settings/account-state.ts';
import type { MessageKey } from '../../core/speech/words.ts';
import type { Told } from '../fields/said.tsx';
import { useWords } from './speech-context.ts';
import { useToast } from './toast-context.ts';

type Kept = Saved | 'too-many';

const sentences: Record<Kept, { key: MessageKey; alert: boolean }> = {
  synced: { key: 'savedSynced', alert: false },
  here: { key: 'savedHere', alert: false },
  refused: { key: 'savedRefused', alert: true },
  newer: { key: 'savedNewer', alert: true },
  managed: { key: 'managed', alert: true },
  'too-many': { key: 'savedTooMany', alert: true },
};

/** A way to wait for a change to be kept, which a toast says, and the sentence about the last one if it was not. */
export function useSaved() {
  const words = useWords();
  const toast = useToast();
  const [said, setSaid] = useState<Told>();
  const saving = async (change: Promise<Kept>): Promise<boolean> => {
    const next = await change.catch((): Kept => 'refused');
    const { key, alert } = sentences[next];
    setSaid(alert ? { text: words(key), alert } : undefined);
    if (!alert) toast({ text: words(key), isMinor: true });
    return !alert;
  };
  return { said, saving };
}
