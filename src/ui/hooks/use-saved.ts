import { useState } from 'preact/hooks';
import type { Saved } from '../../core/settings/account-state.ts';
import type { MessageKey } from '../../core/speech/words.ts';
import { useWords } from './speech-context.ts';

type Kept = Saved | 'too-many';

const sentences: Record<Kept, { key: MessageKey; alert: boolean }> = {
  synced: { key: 'savedSynced', alert: false },
  here: { key: 'savedHere', alert: false },
  refused: { key: 'savedRefused', alert: true },
  newer: { key: 'savedNewer', alert: true },
  managed: { key: 'managed', alert: true },
  'too-many': { key: 'savedTooMany', alert: true },
};

/** The result of the last change as a sentence, and a way to wait for the next one. */
export function useSaved() {
  const words = useWords();
  const [kept, setKept] = useState<Kept>();
  const saving = async (change: Promise<Kept>): Promise<boolean> => {
    const next = await change.catch((): Kept => 'refused');
    setKept(next);
    return next === 'synced' || next === 'here';
  };
  const said = kept && { kept, text: words(sentences[kept].key), alert: sentences[kept].alert };
  return { said, saving };
}
