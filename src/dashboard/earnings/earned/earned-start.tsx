import type { ComponentChildren } from 'preact';
import type { AllEarned } from '../../../core/earnings/sums/earned.ts';
import { loadSample } from '../../../flow/earnings/load-earned.ts';
import { SignedNotice } from '../../../ui/display/signed-notice.tsx';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { HowToStart } from '../report/how-to-start.tsx';

type Props = {
  /** Whether the figures of an invented report are shown. */
  hasSample: boolean;
  onSample: (sample: AllEarned | undefined) => void;
  /** The import of the first report. */
  children: ComponentChildren;
};

/** What Earnings shows before the first report: how to get and import one, or that the figures are a sample. */
export function EarnedStart({ hasSample, onSample, children }: Props) {
  const words = useWords();
  if (hasSample)
    return (
      <div class="row wrap">
        <SignedNotice>{words('earnedSampleShown')}</SignedNotice>
        <button class="button" type="button" onClick={() => onSample(undefined)}>
          {words('earnedSampleRemove')}
        </button>
      </div>
    );
  return (
    <>
      <HowToStart />
      {children}
      <button class="plain" type="button" onClick={() => void loadSample().then(onSample)}>
        {words('earnedSample')}
      </button>
    </>
  );
}
