import type { ComponentChildren, Ref } from 'preact';
import { useWords } from '../hooks/speech-context.ts';
import { useFresh } from '../hooks/use-fresh.ts';
import { Icon } from '../icons/icon.tsx';
import { SplitButton } from './split-button.tsx';

type Props = {
  /** What a press would do: `Copy link`. */
  name: string;
  /** The last copy that succeeded, until something that would be copied changes. */
  copied: object | undefined;
  /** The choice of the format. */
  way: ComponentChildren;
  onCopy: () => void;
  /** The main action of a view, which Enter presses. */
  isMain?: boolean;
  isDisabled?: boolean;
  /** The first focus of a dialog. */
  autofocus?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
};

/** Copies in a chosen format: green for a moment after a copy, then it offers to copy again. What was copied is said elsewhere. */
export function CopyButton(props: Props) {
  const { name, copied, way, onCopy, isMain = false, isDisabled = false, autofocus = false, buttonRef } = props;
  const words = useWords();
  const isFresh = useFresh(copied);
  return (
    <SplitButton isDone={isFresh} way={way}>
      <button
        class={isMain ? 'button primary tall' : 'button primary'}
        type="button"
        disabled={isDisabled}
        autofocus={autofocus}
        ref={buttonRef ?? null}
        aria-keyshortcuts={isMain ? 'Enter' : undefined}
        onClick={onCopy}
      >
        <Icon name={isFresh ? 'done' : 'copy'} />
        {copied ? words(isFresh ? 'copiedNow' : 'copyAgain') : name}{' '}
        {isMain && (
          <span class="key" aria-hidden="true">
            {words('keyEnter')}
          </span>
        )}
      </button>
    </SplitButton>
  );
}
