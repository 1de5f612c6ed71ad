import { useWords } from '../hooks/speech-context.ts';

type Props = {
  /** The name of the action; absent if there is nothing to do. */
  yes: string | undefined;
  onYes: () => void;
  onCancel: () => void;
};

/** Carries out what is shown above, or leaves it. */
export function YesOrCancel({ yes, onYes, onCancel }: Props) {
  const words = useWords();
  return (
    <div class="row wrap">
      {yes !== undefined && (
        <button class="button primary" type="button" onClick={onYes}>
          {yes}
        </button>
      )}
      <button class="button" type="button" onClick={onCancel}>
        {words('cancel')}
      </button>
    </div>
  );
}
