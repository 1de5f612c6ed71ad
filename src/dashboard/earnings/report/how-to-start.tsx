import { useWords } from '../../../ui/hooks/speech-context.ts';
import './report.css';

/** Where the first report comes from, in three steps. */
export function HowToStart() {
  const words = useWords();
  return (
    <>
      <p>{words('earnedWhat')}</p>
      <ol class="earned-steps">
        {(['earnedStepOpen', 'earnedStepDownload', 'earnedStepDrop'] as const).map((step) => (
          <li key={step}>{words(step)}</li>
        ))}
      </ol>
      <p class="soft">{words('earnedClicksToo')}</p>
    </>
  );
}
