import { SignedNotice } from '../display/signed-notice.tsx';
import { Switch } from '../fields/check.tsx';
import { useSettings } from '../hooks/settings-context.ts';
import { useWords } from '../hooks/speech-context.ts';
import { useSaved } from '../hooks/use-saved.ts';

/** Whether links lead to single pages, and where impact.com says if they may. */
export function DeepLinkSwitch() {
  const words = useWords();
  const { settings, change } = useSettings();
  const { said, saving } = useSaved();
  return (
    <>
      <Switch
        label={words('preference_singlePages')}
        hint={words('singlePagesWhere')}
        checked={settings.preferences.singlePages}
        onCheck={(isOn) => {
          void saving(change('singlePages', isOn));
          void change('deepLinksChecked', true);
        }}
      />
      {said && <SignedNotice alert>{said.text}</SignedNotice>}
    </>
  );
}
