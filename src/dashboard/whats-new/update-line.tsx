import { useWords } from '../../ui/hooks/speech-context.ts';
import './update-line.css';

/** One quiet line after an update that matters, with a link to what changed, until the user follows or closes it. */
export function UpdateLine({ onClose }: { onClose: () => void }) {
  const words = useWords();
  return (
    <p class="update-line">
      <span>{words('updated')}</span>
      <a href="#whats-new">{words('updatedWhat')}</a>
      <button class="plain" type="button" onClick={onClose}>
        {words('close')}
      </button>
    </p>
  );
}
