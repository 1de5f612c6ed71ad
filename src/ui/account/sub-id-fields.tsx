import { cleanSubId, type SubIds, subIdNames } from '../../core/link/sub-ids.ts';
import { TextField } from '../fields/text-field.tsx';
import { useSettings } from '../hooks/settings-context.ts';
import { useWords } from '../hooks/speech-context.ts';
import { ManagedNote } from '../managed/managed-note.tsx';

type Props = { subIds: SubIds; names?: readonly (keyof SubIds)[]; onChange: (next: SubIds) => void };

/** A field for each sub ID of one link, cleaned for sending while it is typed. */
export function SubIdFields({ subIds, names = subIdNames, onChange }: Props) {
  const words = useWords();
  // A sub ID may be a label, and these are the organisation's then.
  const isFixed = useSettings().settings.managed?.labels !== undefined;
  return (
    <>
      {names.map((name) => (
        <TextField
          key={name}
          label={words(name)}
          value={subIds[name] ?? ''}
          readOnly={isFixed}
          onText={(text) => onChange({ ...subIds, [name]: cleanSubId(text) })}
        />
      ))}
      {isFixed && <ManagedNote />}
    </>
  );
}
