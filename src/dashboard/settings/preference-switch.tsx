import { useState } from 'preact/hooks';
import type { Preferences } from '../../core/settings/settings.ts';
import type { MessageKey } from '../../core/speech/words.ts';
import { savePreference } from '../../flow/settings/save-settings.ts';
import { useSaved } from '../../ui/hooks/use-saved.ts';
import { useWords } from '../../ui/hooks/words-context.ts';
import { Notice } from '../../ui/notice.tsx';

type Props = { name: 'singlePages' | 'keepRecord'; preferences: Preferences; label: MessageKey };

/** A preference that is yes or no. */
export function PreferenceSwitch({ name, preferences, label }: Props) {
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
        {words(label)}
      </label>
      {said && <Notice alert={said.alert}>{words(said.key)}</Notice>}
    </>
  );
}
