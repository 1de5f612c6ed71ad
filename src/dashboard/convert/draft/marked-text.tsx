import type { ComponentChildren, RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Finding } from '../../../core/convert/judge-finding.ts';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import './marked-text.css';

type Props = {
  text: string;
  findings: readonly Finding[];
  fieldRef: RefObject<HTMLTextAreaElement | null>;
  onText: (text: string) => void;
  onPaste: (event: ClipboardEvent & { currentTarget: HTMLTextAreaElement }) => void;
  onFile: (file: File | undefined) => void;
};

/** Marks in a longer text, or more of them, would slow down typing. */
const longestMarked = 100_000;
const mostMarked = 1000;

/** A field whose links are marked by whose they are. It also takes a dropped file. */
export function MarkedText({ text, findings, fieldRef, onText, onPaste, onFile }: Props) {
  const words = useWords();
  const marked = useMemo(() => markedText(text, findings), [text, findings]);
  return (
    <div class="marked">
      <div class="marks" aria-hidden="true">
        {marked}
        {'\n'}
      </div>
      <textarea
        ref={fieldRef}
        class="draft"
        aria-label={words('convertPaste')}
        placeholder={words('convertPaste')}
        spellcheck={false}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
        onPaste={onPaste}
        onScroll={({ currentTarget }) => {
          const marks = currentTarget.previousElementSibling;
          if (marks) marks.scrollTop = currentTarget.scrollTop;
        }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          if (!event.dataTransfer?.files.length) return;
          event.preventDefault();
          onFile(event.dataTransfer.files[0]);
        }}
      />
    </div>
  );
}

function markedText(text: string, findings: readonly Finding[]): ComponentChildren {
  if (text.length > longestMarked || findings.length > mostMarked) return null;
  const parts: ComponentChildren[] = [];
  let last = 0;
  for (const { start, end, state } of findings) {
    if (start < last) continue;
    parts.push(
      text.slice(last, start),
      <mark key={start} class={state}>
        {text.slice(start, end)}
      </mark>,
    );
    last = end;
  }
  return [...parts, text.slice(last)];
}
