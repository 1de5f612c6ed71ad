import { useWords } from '../../ui/hooks/speech-context.ts';
import { useKey } from '../../ui/hooks/use-key.ts';
import { MoreIcon } from '../../ui/icons/more-icon.tsx';
import { isOneOf, popupKeys } from '../../ui/keys.ts';
import { IconButton } from '../../ui/parts/icon-button.tsx';

/** The head of a view opened from another one: the way back, also by Escape, and the title. */
export function BackHead({ title, onBack }: { title: string; onBack: () => void }) {
  const words = useWords();
  useKey((key) => {
    const isOurs = isOneOf(popupKeys.back, key);
    if (isOurs) onBack();
    return isOurs;
  });
  return (
    <>
      <IconButton label={words('back')} onClick={onBack}>
        <MoreIcon name="back" />
      </IconButton>
      <h1>{title}</h1>
    </>
  );
}
