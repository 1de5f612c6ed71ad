import { keyFor } from '../../core/sentences.ts';
import type { FlagName } from '../../core/settings/settings.ts';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { useSaved } from '../../ui/hooks/use-saved.ts';
import { Notice } from '../../ui/notice.tsx';

/** A preference that is yes or no. */
export function PreferenceSwitch({ name }: { name: FlagName }) {
  const words = useWords();
  const { settings, change } = useSettings();
  const { said, saving } = useSaved();
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.preferences[name]}
          onChange={(event) => void saving(change(name, event.currentTarget.checked))}
        />
        {words(keyFor('preference', name))}
      </label>
      {said && <Notice alert={said.alert}>{words(said.key)}</Notice>}
    </>
  );
}
