import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { shareSame } from '../core/is-same.ts';
import type { Saved, Settings } from '../core/settings/account-state.ts';
import type { Preferences } from '../core/settings/settings.ts';
import { withManaged } from '../core/settings/with-managed.ts';
import type { Language } from '../core/speech/languages.ts';
import type { Speech } from '../core/speech/speech.ts';
import { type OwnedSettings, SettingsContext } from './hooks/settings-context.ts';
import { SpeechContext } from './hooks/speech-context.ts';

/** How the owner watches and makes changes, and loads a language. */
export type SettingsDoors = {
  watch: (tell: (settings: Settings) => void, signal: AbortSignal, settling?: Promise<Settings>) => void;
  save: <K extends keyof Preferences>(name: K, value: Preferences[K]) => Promise<Saved>;
  speak: (language: Language | 'auto') => Promise<Speech>;
};

/** What a page opens on. If not all of the settings is certain yet, `settling` are those that count. */
type First = { settings: Settings; settling?: Promise<Settings>; speech: Speech };
type Props = { first: First; doors: SettingsDoors; children?: ComponentChildren };

/**
 * The only owner of a page's settings. The user's changes are shown at once and count until they are stored; changes made
 * elsewhere arrive through the subscription. A change that could not be stored stays on the screen, so nothing typed is
 * lost.
 */
export function SettingsOwner({ first, doors, children }: Props) {
  const [stored, setStored] = useState(first.settings);
  const [unsaved, setUnsaved] = useState<Partial<Preferences>>({});
  useEffect(() => {
    const life = new AbortController();
    // Unchanged parts keep their identity: a new label must not look like another account.
    doors.watch((arrived) => setStored((known) => shareSame(known, arrived)), life.signal, first.settling);
    return () => life.abort();
  }, []);
  const owned = useMemo((): OwnedSettings => {
    const change: OwnedSettings['change'] = async (name, value) => {
      setUnsaved((known) => ({ ...known, [name]: value }));
      const saved = await doors.save(name, value);
      if (saved === 'refused' || saved === 'newer') return saved;
      if (saved !== 'managed')
        setStored((known) => ({ ...known, preferences: { ...known.preferences, [name]: value } }));
      // A newer change of the same setting is still being saved.
      setUnsaved((known) => {
        const { [name]: mine, ...others } = known;
        return mine === value ? (others as Partial<Preferences>) : known;
      });
      return saved;
    };
    const shown = { ...stored, preferences: { ...stored.preferences, ...unsaved } };
    return { settings: withManaged(shown, stored.managed), change };
  }, [stored, unsaved]);
  return (
    <SettingsContext.Provider value={owned}>
      <SpeechContext.Provider value={useLanguage(owned.settings.preferences.language, first.speech, doors.speak)}>
        {children}
      </SpeechContext.Provider>
    </SettingsContext.Provider>
  );
}

/** Speech in the language of the settings; a new language is used as soon as its words are loaded. */
function useLanguage(language: Language | 'auto', first: Speech, speak: SettingsDoors['speak']): Speech {
  const [spoken, setSpoken] = useState({ language, speech: first });
  useEffect(() => {
    if (language === spoken.language) return undefined;
    let isWanted = true;
    void speak(language).then((speech) => isWanted && setSpoken({ language, speech }));
    return () => {
      isWanted = false;
    };
  }, [language, spoken.language]);
  useLayoutEffect(() => {
    document.documentElement.lang = spoken.speech.words('language');
    document.documentElement.dir = spoken.speech.direction;
  }, [spoken.speech]);
  return spoken.speech;
}
