import type { CopyOutcome } from '../flow/copy/copy-link.ts';
import { tellRecorded } from '../flow/copy/tell-recorded.ts';
import { Said } from '../ui/fields/said.tsx';
import { useWords } from '../ui/hooks/speech-context.ts';

/** The result of the last copy, if there is one: `copied` if it is on the clipboard, and whether it was recorded. */
export function CopySaid({ outcome, copied }: { outcome: CopyOutcome | undefined; copied: string }) {
  const words = useWords();
  const text = outcome?.copied ? tellRecorded(copied, outcome.recorded, words) : words('problem_clipboard_refused');
  return <Said said={outcome && { text, alert: !outcome.copied }} />;
}
