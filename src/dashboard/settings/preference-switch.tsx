import type { MessageKey } from '../../core/speech/words.ts';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { useSaved } from '../../ui/hooks/use-saved.ts';
import { Notice } from '../../ui/notice.tsx';

type Props = { name: 'singlePages' | 'keepRecord'; label: MessageKey };

/** A preference that is yes or no. */
export function PreferenceSwitch({ name, label }: Props) {
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
        {words(label)}
      </label>
      {said && <Notice alert={said.alert}>{words(said.key)}</Notice>}
    </>
  );
}
