import { preferenceShapes } from '../../core/settings/settings.ts';
import type { Speech } from '../../core/speech/speech.ts';
import { readStored } from '../../core/stored.ts';
import { loadSynced } from '../../platform/storage/settings-store.ts';
import { loadSpeech } from '../../platform/words.ts';

/** The worker's words in the language of the settings, read without the other settings. */
export async function loadChosenSpeech(): Promise<Speech> {
  const { language } = await loadSynced(['language']).catch(() => ({}) as Record<string, unknown>);
  const chosen = readStored(language, preferenceShapes.language);
  return loadSpeech(chosen.ok ? chosen.value : 'auto');
}
