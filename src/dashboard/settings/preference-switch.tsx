import { useState } from 'preact/hooks';
import { keyFor } from '../../core/sentences.ts';
import type { FlagName, Preferences } from '../../core/settings/settings.ts';
import { savePreference } from '../../flow/settings/save-settings.ts';
import { useSaved } from '../../ui/hooks/use-saved.ts';
import { useWords } from '../../ui/hooks/words-context.ts';
import { Notice } from '../../ui/notice.tsx';

type Props = { name: FlagName; preferences: Preferences };

/** A preference that is yes or no. */
export function PreferenceSwitch({ name, preferences }: Props) {
  const words = useWords();
  const { said, saving } = useSaved();
  const [isOn, setOn] = useState(preferences[name]);
  const change = (next: boolean) => {
    setOn(next);
    void saving(savePreference(name, next));
  };
  return (
    <>
      <label class="check">
        <input type="checkbox" checked={isOn} onChange={(event) => change(event.currentTarget.checked)} />
        {words(keyFor('preference', name))}
      </label>
      {said && <Notice alert={said.alert}>{words(said.key)}</Notice>}
    </>
  );
}
