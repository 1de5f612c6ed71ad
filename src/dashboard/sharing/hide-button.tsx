import { useWords } from '../../ui/hooks/speech-context.ts';
import { DeskIcon } from '../../ui/icons/desk-icon.tsx';

type Props = { name: string; isHidden: boolean; onHide: () => void };

/** Hides a channel wherever one can share, or shows it again. */
export function HideButton({ name, isHidden, onHide }: Props) {
  const words = useWords();
  const text = words(isHidden ? 'placeShow' : 'placeHide', name);
  return (
    <button class="button small" type="button" aria-label={text} title={text} onClick={onHide}>
      <DeskIcon name={isHidden ? 'eye-off' : 'eye'} />
    </button>
  );
}
