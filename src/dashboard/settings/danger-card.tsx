import { useId, useState } from 'preact/hooks';
import { keyFor } from '../../core/sentences.ts';
import { isPrivateWindow } from '../../flow/doors.ts';
import { deleteEverything } from '../../flow/settings/delete-everything.ts';
import { resetPreferences } from '../../flow/settings/save-settings.ts';
import { Said, type Told } from '../../ui/fields/said.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { useToast } from '../../ui/hooks/toast-context.ts';
import { useSaved } from '../../ui/hooks/use-saved.ts';
import { Dialog } from '../../ui/parts/dialog.tsx';

type Act = 'reset' | 'delete';
const names = { reset: 'resetAll', delete: 'deleteAll' } as const;
const effects = { reset: 'resetWhat', delete: 'deleteWhat' } as const;

/** The actions that cannot be undone. Each says what it removes, and asks first. */
export function DangerCard() {
  const words = useWords();
  const toast = useToast();
  const { said, saving } = useSaved();
  const [asking, setAsking] = useState<Act>();
  const [done, setDone] = useState<Told>();
  // A private window does not own what is stored.
  const acts: readonly Act[] = isPrivateWindow() ? ['reset'] : ['reset', 'delete'];
  const run = async (act: Act) => {
    setAsking(undefined);
    if (act === 'reset') {
      if (await saving(resetPreferences())) toast({ text: words('resetDone') });
      return;
    }
    const deleted = await deleteEverything();
    setDone({ text: words(keyFor('deleted', deleted)), alert: deleted !== 'all' });
  };

  return (
    <>
      <div class="card rows danger-card">
        {acts.map((act) => (
          <div key={act} class="row wrap">
            <div class="grow">
              <b>{words(names[act])}</b>
              <p class="soft">{words(effects[act])}</p>
            </div>
            <button class="button danger" type="button" aria-haspopup="dialog" onClick={() => setAsking(act)}>
              {words(keyFor('ask', act))}
            </button>
          </div>
        ))}
      </div>
      <Said said={said} />
      <Said said={done} />
      {asking && <Ask act={asking} onYes={() => void run(asking)} onClose={() => setAsking(undefined)} />}
    </>
  );
}

/** Asks before it is done. A deletion also needs a word to be typed, so that no single slip removes everything. */
function Ask({ act, onYes, onClose }: { act: Act; onYes: () => void; onClose: () => void }) {
  const words = useWords();
  const form = useId();
  const [typed, setTyped] = useState('');
  const word = words('deleteWord');
  const isSure = act === 'reset' || typed.trim().toLowerCase() === word.toLowerCase();
  return (
    <Dialog title={words(keyFor('sure', act))} onClose={onClose}>
      <form
        id={form}
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isSure) onYes();
        }}
      >
        <p>{words(effects[act])}</p>
        {act === 'delete' && <TextField label={words('deleteType', word)} value={typed} autofocus onText={setTyped} />}
      </form>
      <div class="row wrap">
        <button class="button danger primary" type="submit" form={form} disabled={!isSure}>
          {words(names[act])}
        </button>
        <button class="button" type="button" onClick={onClose}>
          {words('keep')}
        </button>
      </div>
    </Dialog>
  );
}
