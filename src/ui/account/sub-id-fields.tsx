import { cleanSubId, type SubIds, subIdNames } from '../../core/link/sub-ids.ts';
import { TextField } from '../fields/text-field.tsx';
import { useWords } from '../hooks/speech-context.ts';

type Props = { subIds: SubIds; names?: readonly (keyof SubIds)[]; onChange: (next: SubIds) => void };

/** A field for each sub ID of one link, cleaned for sending while it is typed. */
export function SubIdFields({ subIds, names = subIdNames, onChange }: Props) {
  const words = useWords();
  return (
    <>
      {names.map((name) => (
        <TextField
          key={name}
          label={words(name)}
          value={subIds[name] ?? ''}
          onText={(text) => onChange({ ...subIds, [name]: cleanSubId(text) })}
        />
      ))}
    </>
  );
}
