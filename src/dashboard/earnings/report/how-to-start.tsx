import { useWords } from '../../../ui/hooks/speech-context.ts';
import { DownloadPicture } from './download-picture.tsx';
import './report.css';

/** How to get the first report, in three steps. */
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
      <DownloadPicture />
      <p class="soft">{words('earnedClicksToo')}</p>
    </>
  );
}
