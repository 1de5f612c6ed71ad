import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftFormat } from '../../../core/convert/draft-format.ts';
import type { Finding } from '../../../core/convert/judge-finding.ts';
import { longestDraft, readDraft } from '../../../flow/convert/convert-text.ts';
import { EmptyState } from '../../../ui/display/empty-state.tsx';
import { FileButton } from '../../../ui/fields/file/file-button.tsx';
import { Segmented } from '../../../ui/fields/segmented.tsx';
import { useFocusKept } from '../../../ui/hooks/focus/use-focus-kept.ts';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { RichText } from '../rich/rich-text.tsx';
import { inOtherForm, isRich, type NamedDraft, noDraft } from './draft.ts';
import { MarkedText } from './marked-text.tsx';
import { usePasting } from './use-pasting.ts';

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
  const pasting = usePasting(draft, onDraft, () => setSource(false));
  const form = !isRich(draft) ? 'plain' : isSource || draft.text.length > longestRead ? 'source' : 'rich';
  // The field and the view take each other's place, and then the focus would be lost.
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) (pasting.last ? viewRef : fieldRef).current?.focus();
    isFirst.current = false;
  }, [pasting.last]);
  const keepFocus = useFocusKept(fieldRef);
  const choose = (next: Form) => {
    setSource(next === 'source');
    if ((next === 'plain') === isRich(draft)) onDraft(inOtherForm(draft));
  };
  const take = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (chosen.size > longestDraft) return onProblem('too-long');
    const text = await readDraft(chosen);
    onProblem(text === undefined ? 'unreadable' : undefined);
    const format = formats[chosen.name.split('.').at(-1)?.toLowerCase() ?? ''];
    if (text !== undefined) onDraft({ text, name: chosen.name, ...(format ? { format } : {}) });
  };
  const change = (text: string) => {
    onProblem(text.length > longestDraft ? 'too-long' : undefined);
    pasting.change(text);
  };
  return (
    <>
      <DraftHead
        draft={draft}
        form={form}
        onFile={(chosen) => void take(chosen)}
        onForm={choose}
        onClear={() => {
          keepFocus();
          onDraft(noDraft);
        }}
      />
      {form === 'rich' ? (
        <RichText html={draft.text} findings={findings} viewRef={viewRef} onUndo={pasting.undo} />
      ) : draft.text.length > longestShown ? (
        <EmptyState>{words('convertUnshown')}</EmptyState>
      ) : (
        <MarkedText
          text={draft.text}
          findings={findings}
          fieldRef={fieldRef}
          onText={change}
          onPaste={pasting.paste}
          onFile={(chosen) => void take(chosen)}
        />
      )}
    </>
  );
}

/** How a draft is shown: as its plain text, as formatted words, or as the source of these. */
type Form = 'plain' | 'rich' | 'source';

type HeadProps = {
  draft: NamedDraft;
  form: Form;
  onFile: (chosen: File | undefined) => void;
  onForm: (form: Form) => void;
  onClear: () => void;
};

/** Takes another draft from a file, chooses how a pasted one is shown, and clears it. */
function DraftHead({ draft, form, onFile, onForm, onClear }: HeadProps) {
  const words = useWords();
  return (
    <div class="pane-head">
      <FileButton label={words('convertFile')} accept=".txt,.md,.html,.htm,.csv,.tsv,text/*" onFile={onFile} />
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
          onChoose={onForm}
        />
      )}
      {draft.text !== '' && (
        <button class="button" type="button" onClick={onClear}>
          {words('convertClear')}
        </button>
      )}
    </div>
  );
}
