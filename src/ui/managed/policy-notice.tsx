import { useSettings } from '../hooks/settings-context.ts';
import { useWords } from '../hooks/speech-context.ts';
import { Notice } from '../notice.tsx';

/** Names what is wrong in the organisation's policy, if anything. */
export function PolicyNotice() {
  const words = useWords();
  const { wrong = [] } = useSettings().settings.managed ?? {};
  return wrong.length > 0 && <Notice alert>{words('managedWrong', wrong.join(', '))}</Notice>;
}
