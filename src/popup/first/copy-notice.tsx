import { useLayoutEffect, useRef } from 'preact/hooks';
import { keyFor } from '../../core/sentences.ts';
import type { MessageKey } from '../../core/speech/words.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { useCommandKey } from '../../ui/hooks/use-command-key.ts';
import { Notice } from '../../ui/notice.tsx';
import type { Copied } from './use-copy.ts';

/** What came of the last copy, with the link that it was. */
export function CopyNotice({ outcome }: { outcome: Copied }) {
  const words = useWords();
  const copyKeys = useCommandKey('C');
  const shown = useRef<HTMLSpanElement>(null);
  // Where the clipboard refused, the user's own keys take the link.
  useLayoutEffect(() => {
    if (!outcome.copied && shown.current) getSelection()?.selectAllChildren(shown.current);
  }, [outcome]);
  return (
    <Notice alert={!outcome.copied}>
      {words(sentence(outcome), copyKeys)}
      <span ref={shown} class="address whole" dir="ltr" data-link={outcome.link}>
        {outcome.link}
      </span>
    </Notice>
  );
}

function sentence({ copied, recorded }: Copied): MessageKey {
  if (!copied) return 'copyFailed';
  if (typeof recorded === 'string') return keyFor('copied', recorded);
  return recorded ? 'copied' : 'copiedNotRecorded';
}
