import { useWords } from '../hooks/speech-context.ts';
import { MoreIcon } from '../icons/more-icon.tsx';

/** Says of what is above that the user's organisation has set it, so that it cannot be changed. */
export function ManagedNote() {
  const words = useWords();
  return (
    <p class="row soft">
      <MoreIcon name="lock" /> {words('managed')}
    </p>
  );
}
