import { useState } from 'preact/hooks';
import { keyFor } from '../../../core/sentences.ts';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { useKey } from '../../../ui/hooks/use-key.ts';
import { isOneOf, tableKeys } from '../../../ui/keys.ts';
import { Dialog } from '../../../ui/parts/dialog.tsx';
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
      {isOpen && (
        <Dialog title={words('linksKeys')} onClose={() => setOpen(false)}>
          <KeyList table={tableKeys} says={(name) => words(keyFor('tableKey', name))} />
        </Dialog>
      )}
    </>
  );
}
