import { utcDayOf } from '../../../../core/day.ts';
import type { AllEarned } from '../../../../core/earnings/sums/earned.ts';
import { useSpeech } from '../../../../ui/hooks/speech-context.ts';
import { EarnedBlock } from './earned-block.tsx';

/** A block for each currency. If there is none, a sentence says whether the filters or the reports are why. */
export function EarnedBlocks({ shown, isFiltered }: { shown: AllEarned; isFiltered: boolean }) {
  const { words, counted } = useSpeech();
  const { blocks, ofOthers } = shown;
  return (
    <>
      {blocks.length > 1 && <p class="soft">{words('earnedSeveral')}</p>}
      {blocks.map((block) => (
        <EarnedBlock
          key={block.currency ?? ''}
          earned={block}
          today={utcDayOf(Date.now())}
          isAlone={blocks.length === 1}
        />
      ))}
      {blocks.length === 0 && <p>{words(isFiltered ? 'earnedNothing' : 'earnedNothingAtAll')}</p>}
      {ofOthers > 0 && <p class="soft">{counted('earnedOthers', ofOthers)}</p>}
    </>
  );
}
