import { keyFor } from '../../../core/sentences.ts';
import { type RoundupFormat, roundupFormats } from '../../../core/share/format-roundup.ts';
import { sayBoth } from '../../../core/speech/say-both.ts';
import type { RoundupOutcome } from '../../../flow/copy/make-roundup.ts';
import { tellRecorded } from '../../../flow/copy/tell-recorded.ts';
import { Status } from '../../../ui/display/status.tsx';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { useFirstFocus } from '../../../ui/hooks/use-first-focus.ts';
import { Icon } from '../../../ui/icons/icon.tsx';
import { CopyButton } from '../../../ui/parts/copy-button.tsx';

type Props = {
  /** How many links would be copied. */
  count: number;
  label: string;
  format: RoundupFormat;
  /** The result of the last copy, until something that would be copied changes. */
  outcome: RoundupOutcome | undefined;
  onFormat: (format: RoundupFormat) => void;
  onCopy: () => void;
};

/** Copies the chosen links in the chosen format, and shows the result. */
export function RoundupFoot({ count, label, format, outcome, onFormat, onCopy }: Props) {
  const { words, counted } = useSpeech();
  const button = useFirstFocus<HTMLButtonElement>();
  const told = () => {
    if (!outcome) return words(format === 'csv' ? 'roundupColumn' : 'roundupStarts');
    return outcome.copied
      ? tellRecorded(
          sayBoth(counted('roundupCopied', outcome.count), words(keyFor('roundup', format))),
          outcome.recorded,
          words,
        )
      : words('roundupFailed');
  };
  return (
    <div class="roundup-foot grow">
      <CopyButton
        name={counted('roundupCopy', count)}
        copied={outcome?.copied ? outcome : undefined}
        isMain
        isDisabled={count === 0}
        buttonRef={button}
        onCopy={onCopy}
        way={
          <SelectField
            label={words('copyAs')}
            isLabelHidden
            value={format}
            options={roundupFormats.map((one) => [one, words(keyFor('roundup', one))] as const)}
            onChoose={onFormat}
          />
        }
      />
      <div class="row">
        <Status class={outcome ? (outcome.copied ? 'soft good' : 'soft wrong') : 'soft'}>{told()}</Status>
        {label !== '' && (
          <span class="soft label" title={words('label')}>
            <Icon name="tag" />
            <span class="cut" dir="auto">
              {label}
            </span>
          </span>
        )}
      </div>
    </div>
  );
}
