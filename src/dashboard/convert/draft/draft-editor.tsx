import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftFormat } from '../../../core/convert/draft-format.ts';
import { clipboardHtml } from '../../../core/convert/drafting/clipboard-html.ts';
import type { Finding } from '../../../core/convert/judge-finding.ts';
import { longestDraft, readDraft } from '../../../flow/convert/convert-text.ts';
import { EmptyState } from '../../../ui/display/empty-state.tsx';
import { FileButton } from '../../../ui/fields/file-button.tsx';
import { Segmented } from '../../../ui/fields/segmented.tsx';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { typeInto } from '../../type-into.ts';
import { RichText } from '../rich/rich-text.tsx';
import { textOfHtml } from '../rich/text-of-html.ts';
import { editDraft, inOtherForm, isRich, type NamedDraft, noDraft } from './draft.ts';
import { MarkedText } from './marked-text.tsx';

const formats: Record<string, DraftFormat> = {
  html: 'html',
  htm: 'html',
  csv: 'csv',
  tsv: 'csv',
  md: 'text',
  txt: 'text',
};
/** Longer drafts are not shown in a field, because that would block the page. */
const longestShown = 500_000;
/** Longer HTML is only shown as its source. */
const longestRead = 200_000;

export type DraftProblem = 'too-long' | 'unreadable';

type Props = {
  draft: NamedDraft;
  findings: readonly Finding[];
  onDraft: (draft: NamedDraft) => void;
  onProblem: (problem: DraftProblem | undefined) => void;
  fieldRef: RefObject<HTMLTextAreaElement | null>;
  /** The view of formatted words, while it takes the place of the field. */
  viewRef: RefObject<HTMLElement | null>;
};

/** The draft as it was pasted, typed or read from a file, with its links marked. */
export function DraftEditor({ draft, findings, onDraft, onProblem, fieldRef, viewRef }: Props) {
  const words = useWords();
  const [isSource, setSource] = useState(false);
  const form = !isRich(draft) ? 'plain' : isSource || draft.text.length > longestRead ? 'source' : 'rich';
  // The field and the view take each other's place, and then the focus would be lost.
  const [lastPaste, setLastPaste] = useState<{ html: string; before: NamedDraft }>();
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) (lastPaste ? viewRef : fieldRef).current?.focus();
    isFirst.current = false;
  }, [lastPaste]);
  /** Takes back what changed the words since they were pasted, then that they were pasted. */
  const undo = () => {
    if (!lastPaste) return;
    if (draft.text !== lastPaste.html) return onDraft(editDraft(draft, lastPaste.html));
    setLastPaste(undefined);
    onDraft(lastPaste.before);
  };
  const choose = (next: typeof form) => {
    setSource(next === 'source');
    if ((next === 'plain') === isRich(draft)) onDraft(inOtherForm(draft));
  };
  /** What is about to take the place of the whole text: HTML and its plain text, or only a text. */
  const pasted = useRef<{ html: string; plain: string } | 'text'>(undefined);
  const take = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (chosen.size > longestDraft) return onProblem('too-long');
    const text = await readDraft(chosen);
    onProblem(text === undefined ? 'unreadable' : undefined);
    const format = formats[chosen.name.split('.').at(-1)?.toLowerCase() ?? ''];
    if (text !== undefined) onDraft({ text, name: chosen.name, ...(format ? { format } : {}) });
  };
  const paste = (event: ClipboardEvent & { currentTarget: HTMLTextAreaElement }) => {
    const field = event.currentTarget;
    const { clipboardData: data } = event;
    if (!data || field.selectionStart > 0 || field.selectionEnd < field.value.length) return;
    const plain = data.getData('text/plain');
    const html = clipboardHtml(data.getData('text/html'), plain);
    pasted.current =
      html === undefined || html.length > longestDraft ? 'text' : { html, plain: plain || textOfHtml(html) };
    if (pasted.current === 'text') return;
    event.preventDefault();
    typeInto(field, pasted.current.html);
  };
  const change = (text: string) => {
    const taken = pasted.current;
    pasted.current = undefined;
    onProblem(text.length > longestDraft ? 'too-long' : undefined);
    if (text.length > longestDraft) return;
    if (!taken || taken === 'text') return onDraft(editDraft(draft, text, taken !== undefined));
    setSource(false);
    setLastPaste({ html: text, before: draft });
    onDraft({ text, name: '', format: 'html', other: { text: taken.plain, format: 'text' } });
  };
  return (
    <>
      <div class="pane-head">
        <FileButton
          label={words('convertFile')}
          accept=".txt,.md,.html,.htm,.csv,.tsv,text/*"
          onFile={(chosen) => void take(chosen)}
        />
        <b class="file-name grow">{draft.name}</b>
        {draft.other && (
          <Segmented
            label={words('convertPastedAs')}
            value={form}
            options={[
              ['rich', words('convertRich')],
              ['source', words('convertSource')],
              ['plain', words('convertPlain')],
            ]}
            onChoose={choose}
          />
        )}
        {draft.text !== '' && (
          <button class="button" type="button" onClick={() => onDraft(noDraft)}>
            {words('convertClear')}
          </button>
        )}
      </div>
      {form === 'rich' ? (
        <RichText html={draft.text} findings={findings} viewRef={viewRef} onUndo={undo} />
      ) : draft.text.length > longestShown ? (
        <EmptyState>{words('convertUnshown')}</EmptyState>
      ) : (
        <MarkedText
          text={draft.text}
          findings={findings}
          fieldRef={fieldRef}
          onText={change}
          onPaste={paste}
          onFile={(chosen) => void take(chosen)}
        />
      )}
    </>
  );
}
