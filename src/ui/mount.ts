import { type ComponentChildren, h, render } from 'preact';
import type { Settings } from '../core/settings/account-state.ts';
import { Boundary } from './boundary.tsx';
import { Failure } from './failure.tsx';
import { SpeechContext } from './hooks/speech-context.ts';
import { type SettingsDoors, SettingsOwner } from './settings-owner.tsx';

const againAfterMs = 3000;

/**
 * Shows a page once its data is loaded, in the language of the settings. If it cannot be loaded, it shows the error and
 * tries again every few seconds: a busy disk is enough to make the browser answer late.
 */
export async function mount<T extends { settings: Settings; settling?: Promise<Settings> }>(
  load: () => Promise<T>,
  doors: SettingsDoors,
  view: (loaded: T) => ComponentChildren,
): Promise<void> {
  const place = document.getElementById('app') ?? document.body;
  const loading = load();
  // Most people choose no language, and reading the browser's words takes as long as the settings do.
  const speaking = doors.speak('auto');
  speaking.catch(() => undefined); // The code that waits for it gets the error.
  try {
    const loaded = await loading;
    const { language } = loaded.settings.preferences;
    const first = { ...loaded, speech: await (language === 'auto' ? speaking : doors.speak(language)) };
    render(h(SettingsOwner, { first, doors }, h(Boundary, {}, view(loaded))), place);
  } catch (error) {
    render(h(SpeechContext.Provider, { value: await speaking }, h(Failure, { error })), place);
    await new Promise((done) => setTimeout(done, againAfterMs));
    await mount(load, doors, view);
  }
}
