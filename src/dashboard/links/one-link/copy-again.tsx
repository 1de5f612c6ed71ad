import type { ComponentChildren } from 'preact';
import { keyFor } from '../../../core/sentences.ts';
import { type CopyFormat, copyFormats } from '../../../flow/copy/copy-formatted.ts';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { WayMenu } from '../../../ui/menu/way-menu.tsx';
import { CopyButton } from '../../../ui/parts/copy-button.tsx';

type Props = {
  /** The last copy that succeeded, until another format is chosen. */
  copied: object | undefined;
  format: CopyFormat;
  onFormat: (format: CopyFormat) => void;
  onCopy: () => void;
  /** Buttons beside it. */
  children: ComponentChildren;
};

/** Copies a link again in a format, and what else can be done with it beside that. */
export function CopyAgain({ copied, format, onFormat, onCopy, children }: Props) {
  const words = useWords();
  return (
    <div class="copy-again">
      <CopyButton
        name={words('copy')}
        copied={copied}
        autofocus
        onCopy={onCopy}
        way={
          <WayMenu
            label={words('copyAs')}
            value={format}
            options={copyFormats.map((one) => [one, words(keyFor('format', one))] as const)}
            onChoose={onFormat}
          />
        }
      />
      <span class="row">{children}</span>
    </div>
  );
}
