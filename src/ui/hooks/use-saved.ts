import { useState } from 'preact/hooks';
import type { MessageKey } from '../../core/speech/words.ts';

type Saved = 'synced' | 'here' | 'refused' | 'newer' | 'too-many';

const sentences: Record<Saved, { key: MessageKey; alert: boolean }> = {
  synced: { key: 'savedSynced', alert: false },
  here: { key: 'savedHere', alert: false },
  refused: { key: 'savedRefused', alert: true },
  newer: { key: 'savedNewer', alert: true },
  'too-many': { key: 'savedTooMany', alert: true },
};

/** What became of the last change, as a sentence, and a way to wait for the next one. */
export function useSaved() {
  const [said, setSaid] = useState<{ key: MessageKey; alert: boolean }>();
  const saving = async (change: Promise<Saved>): Promise<boolean> => {
    const kept = await change.catch((): Saved => 'refused');
    setSaid(sentences[kept]);
    return kept === 'synced' || kept === 'here';
  };
  return { said, saving };
}
