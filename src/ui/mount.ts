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
  try {
    const loaded = await load();
    const first = { ...loaded, speech: await doors.speak(loaded.settings.preferences.language) };
    render(h(SettingsOwner, { first, doors }, h(Boundary, {}, view(loaded))), place);
  } catch (error) {
    render(h(SpeechContext.Provider, { value: await doors.speak('auto') }, h(Failure, { error })), place);
    await new Promise((done) => setTimeout(done, againAfterMs));
    await mount(load, doors, view);
  }
}
