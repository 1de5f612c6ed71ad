import { keyFor } from '../../core/sentences.ts';
import { isManaged } from '../../core/settings/managed.ts';
import type { FlagName } from '../../core/settings/settings.ts';
import { Switch } from '../../ui/fields/check.tsx';
import { Said } from '../../ui/fields/said.tsx';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { useSaved } from '../../ui/hooks/use-saved.ts';
import { ManagedNote } from '../../ui/managed/managed-note.tsx';

/** A yes-or-no preference. */
export function PreferenceSwitch({ name }: { name: FlagName }) {
  const words = useWords();
  const { settings, change } = useSettings();
  const { said, saving } = useSaved();
  const isFixed = isManaged(name, settings.managed);
  return (
    <>
      <Switch
        label={words(keyFor('preference', name))}
        checked={settings.preferences[name]}
        isFixed={isFixed}
        onCheck={(isOn) => void saving(change(name, isOn))}
      />
      {isFixed && <ManagedNote />}
      <Said said={said} />
    </>
  );
}
