import type { ComponentChildren } from 'preact';
import { keyFor } from '../../../core/sentences.ts';
import { type CopyFormat, copyFormats } from '../../../flow/copy/copy-formatted.ts';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { Icon } from '../../../ui/icons/icon.tsx';
import { SplitButton } from '../../../ui/parts/split-button.tsx';

type Props = {
  isDone: boolean;
  format: CopyFormat;
  onFormat: (format: CopyFormat) => void;
  onCopy: () => void;
  /** Buttons beside it. */
  children: ComponentChildren;
};

/** Copies a link again in a format, and what else can be done with it beside that. */
export function CopyAgain({ isDone, format, onFormat, onCopy, children }: Props) {
  const words = useWords();
  return (
    <div class="copy-again">
      <SplitButton
        isDone={isDone}
        way={
          <SelectField
            label={words('copyAs')}
            isLabelHidden
            value={format}
            options={copyFormats.map((one) => [one, words(keyFor('format', one))] as const)}
            onChoose={onFormat}
          />
        }
      >
        <button class="button primary" type="button" autofocus onClick={onCopy}>
          <Icon name={isDone ? 'done' : 'copy'} />
          {words('copy')}
        </button>
      </SplitButton>
      <span class="row">{children}</span>
    </div>
  );
}
