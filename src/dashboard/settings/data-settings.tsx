import { useState } from 'preact/hooks';
import { isPrivateWindow } from '../../flow/doors.ts';
import { exportEverything } from '../../flow/library/export-everything.ts';
import { SignedNotice } from '../../ui/display/signed-notice.tsx';
import { Said, type Told } from '../../ui/fields/said.tsx';
import { useSpeech } from '../../ui/hooks/speech-context.ts';
import { useToast } from '../../ui/hooks/toast-context.ts';
import { saveFile } from '../../ui/save-file.ts';
import { PreferenceSwitch } from './preference-switch.tsx';

/** The data about the user: whether links are recorded, and an export of everything. */
export function DataSettings() {
  const { words, counted } = useSpeech();
  const toast = useToast();
  const isPrivate = isPrivateWindow();
  const [done, setDone] = useState<Told>();
  const save = async () => {
    const exported = await exportEverything();
    if (!exported.ok) return setDone({ text: words('exportFailed'), alert: true });
    saveFile(exported.value.name, 'application/json', exported.value.text);
    setDone(undefined);
    toast({ text: counted('exportDone', exported.value.links) });
  };

  return (
    <>
      <div class="card rows">
        <PreferenceSwitch name="keepRecord" />
        {!isPrivate && (
          <div class="row wrap">
            <div class="grow">
              <b>{words('exportHeading')}</b>
              <p class="soft">{words('exportWhat')}</p>
            </div>
            <button class="button" type="button" onClick={() => void save()}>
              {words('exportAll')}
            </button>
          </div>
        )}
      </div>
      {isPrivate && <SignedNotice>{words('dataPrivate')}</SignedNotice>}
      <Said said={done} />
    </>
  );
}
