import { cleanSubId, type SubIds, subIdNames } from '../../core/link/sub-ids.ts';
import { useWords } from '../hooks/speech-context.ts';

type Props = { subIds: SubIds; names?: readonly (keyof SubIds)[]; onChange: (next: SubIds) => void };

/** A field for each sub ID of one link, cleaned as it will be sent while it is typed. */
export function SubIdFields({ subIds, names = subIdNames, onChange }: Props) {
  const words = useWords();
  return (
    <>
      {names.map((name) => (
        <label class="field" key={name}>
          {words(name)}
          <input
            type="text"
            value={subIds[name] ?? ''}
            spellcheck={false}
            onInput={(event) => onChange({ ...subIds, [name]: cleanSubId(event.currentTarget.value) })}
          />
        </label>
      ))}
    </>
  );
}
