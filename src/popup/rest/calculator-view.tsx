import type { Detection } from '../../core/page/detection.ts';
import { type Preferences, termsOf } from '../../core/settings/settings.ts';
import { showForecast } from '../../flow/doors.ts';
import { Boundary } from '../../ui/boundary.tsx';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { SpendLookup } from '../../ui/terms/spend-lookup.tsx';
import { Frame, type FrameParts } from '../first/frame.tsx';

type Props = {
  frame: FrameParts;
  preferences: Preferences;
  page: Detection | undefined;
  text: string;
  onText: (text: string) => void;
};

/** What a contract of any size would pay. */
export function CalculatorView({ frame, preferences, page, text, onText }: Props) {
  const words = useWords();
  const foot = (
    <>
      <span>{words('notAffiliated')}</span>
      <button class="plain" type="button" onClick={() => void showForecast()}>
        {words('monthlyForecast')}
      </button>
    </>
  );
  return (
    <Frame {...frame} foot={foot}>
      <h1 class="sr-only">{words('tab_calculator')}</h1>
      <Boundary>
        <SpendLookup terms={termsOf(preferences, page?.marketplace)} autofocus first={text} onText={onText} />
      </Boundary>
    </Frame>
  );
}
