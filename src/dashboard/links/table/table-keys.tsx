import { useEffect, useRef, useState } from 'preact/hooks';
import { keyFor } from '../../../core/sentences.ts';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { useKey } from '../../../ui/hooks/use-key.ts';
import { isOneOf, tableKeys } from '../../../ui/keys.ts';
import { KeyList } from '../../help/key-list.tsx';

/** The keys of the table in a dialog, opened by `?` or by a button. */
export function TableKeys() {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  useKey((key) => {
    const isOurs = isOneOf(tableKeys.help, key);
    if (isOurs) setOpen(true);
    return isOurs;
  });
  return (
    <>
      <button class="plain" type="button" aria-keyshortcuts="?" onClick={() => setOpen(true)}>
        {words('linksKeys')}
      </button>
      {isOpen && <KeysDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function KeysDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="details stack" aria-label={words('linksKeys')} onClose={onClose}>
      <div class="row">
        <h2 class="grow">{words('linksKeys')}</h2>
        <button class="button small" type="button" onClick={() => dialog.current?.close()}>
          {words('close')}
        </button>
      </div>
      <KeyList table={tableKeys} says={(name) => words(keyFor('tableKey', name))} />
    </dialog>
  );
}
