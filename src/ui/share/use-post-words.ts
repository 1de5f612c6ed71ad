import { useEffect, useState } from 'preact/hooks';
import type { Preferences } from '../../core/settings/settings.ts';
import type { Speech } from '../../core/speech/speech.ts';
import type { Words } from '../../core/speech/words.ts';
import { useSpeech } from '../hooks/speech-context.ts';

/** The words of the language in which posts are written, as `load` has them; until then the page's own. */
export function usePostWords(
  preferences: Preferences,
  load: (of: Preferences, speech: Speech) => Promise<Words>,
): Words {
  const speech = useSpeech();
  const [loaded, setLoaded] = useState<Words>();
  useEffect(() => {
    let isOver = false;
    void load(preferences, speech).then((words) => isOver || setLoaded(() => words));
    return () => {
      isOver = true;
    };
  }, [preferences.disclosure, speech]);
  return loaded ?? speech.words;
}
