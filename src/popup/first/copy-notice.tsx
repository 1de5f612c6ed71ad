import { useLayoutEffect, useRef } from 'preact/hooks';
import { keyFor } from '../../core/sentences.ts';
import type { Words } from '../../core/speech/words.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { useCommandKey } from '../../ui/hooks/use-command-key.ts';
import { Notice } from '../../ui/notice.tsx';
import type { Copied } from './use-copy.ts';

/** The clipboard failed: a sentence, and the whole link, selected for Ctrl+C. */
export function NotCopied({ link }: { link: string }) {
  const words = useWords();
  const copyKeys = useCommandKey('C');
  const shown = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (shown.current) getSelection()?.selectAllChildren(shown.current);
  }, [link]);
  return (
    <Notice alert>
      {words('copyFailed', copyKeys)}
      <span ref={shown} class="address whole" dir="ltr" data-link={link}>
        {link}
      </span>
    </Notice>
  );
}

/** What is on the clipboard after a copy, and whether the copy was recorded. */
export function copiedSentence({ recorded, format }: Copied, words: Words): string {
  if (typeof recorded === 'string') return words(keyFor('copied', recorded));
  if (!recorded) return words('copiedNotRecorded');
  return format === 'url' ? words('copied') : words('copiedAs', words(keyFor('format', format)));
}
