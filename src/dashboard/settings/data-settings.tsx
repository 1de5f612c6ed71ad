import { useState } from 'preact/hooks';
import { keyFor } from '../../core/sentences.ts';
import { isPrivateWindow } from '../../flow/doors.ts';
import { exportEverything } from '../../flow/library/export-everything.ts';
import { deleteEverything } from '../../flow/settings/delete-everything.ts';
import { resetPreferences } from '../../flow/settings/save-settings.ts';
import { Said, type Told } from '../../ui/fields/said.tsx';
import { useSpeech } from '../../ui/hooks/speech-context.ts';
import { useSaved } from '../../ui/hooks/use-saved.ts';
import { Notice } from '../../ui/notice.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { PreferenceSwitch } from './preference-switch.tsx';

/** The data about the user: whether links are recorded, an export of everything, a reset, and deletion. */
export function DataSettings() {
  const { words, counted } = useSpeech();
  const isPrivate = isPrivateWindow();
  const { said, saving } = useSaved();
  const [asking, setAsking] = useState<'reset' | 'delete'>();
  const [done, setDone] = useState<Told>();
  const save = async () => {
    const exported = await exportEverything();
    if (!exported.ok) return setDone({ text: words('exportFailed'), alert: true });
    saveFile(exported.value.name, 'application/json', exported.value.text);
    setDone({ text: counted('exportDone', exported.value.links), alert: false });
  };
  const reset = async () => {
    setAsking(undefined);
    if (await saving(resetPreferences())) setDone({ text: words('resetDone'), alert: false });
  };
  const remove = async () => {
    setAsking(undefined);
    const deleted = await deleteEverything();
    setDone({ text: words(keyFor('deleted', deleted)), alert: deleted !== 'all' });
  };

  return (
    <section id="data">
      <h2>{words('dataHeading')}</h2>
      <PreferenceSwitch name="keepRecord" />
      {isPrivate && <Notice>{words('dataPrivate')}</Notice>}
      {said?.alert && <Said said={said} />}
      <div class="row wrap">
        {!isPrivate && (
          <button class="button" type="button" onClick={() => void save()}>
            {words('exportAll')}
          </button>
        )}
        <button class="button" type="button" aria-expanded={asking === 'reset'} onClick={() => setAsking('reset')}>
          {words('resetAll')}
        </button>
        {!isPrivate && (
          <button class="button" type="button" aria-expanded={asking === 'delete'} onClick={() => setAsking('delete')}>
            {words('deleteAll')}
          </button>
        )}
      </div>
      {asking && (
        <div class="card stack">
          <p>{words(asking === 'reset' ? 'resetWhat' : 'deleteWhat')}</p>
          <div class="row wrap">
            <button class="button primary" type="button" onClick={() => void (asking === 'reset' ? reset() : remove())}>
              {words(asking === 'reset' ? 'resetAll' : 'deleteSure')}
            </button>
            <button class="button" type="button" onClick={() => setAsking(undefined)}>
              {words('keep')}
            </button>
          </div>
        </div>
      )}
      <Said said={done} />
    </section>
  );
}
