import { useWords } from '../hooks/speech-context.ts';
import { MoreIcon } from '../icons/more-icon.tsx';

/** Says that the user's organisation has set what is above, so that it cannot be changed. */
export function ManagedNote() {
  const words = useWords();
  return (
    <p class="row soft">
      <MoreIcon name="lock" /> {words('managed')}
    </p>
  );
}
