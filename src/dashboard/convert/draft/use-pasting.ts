import { useRef, useState } from 'preact/hooks';
import { clipboardHtml } from '../../../core/convert/drafting/clipboard-html.ts';
import { longestDraft } from '../../../flow/convert/convert-text.ts';
import { typeInto } from '../../type-into.ts';
import { textOfHtml } from '../rich/text-of-html.ts';
import { editDraft, type NamedDraft } from './draft.ts';

/** HTML with its plain text, or `text` if nothing but text was pasted. */
type Pasted = { html: string; plain: string } | 'text';

/**
 * What is pasted in place of a whole draft, as formatted words if it has any, and how it is taken back. `onRich` is
 * called before formatted words become the draft.
 */
export function usePasting(draft: NamedDraft, onDraft: (draft: NamedDraft) => void, onRich: () => void) {
  /** What is about to take the place of the whole text. */
  const pasted = useRef<Pasted>(undefined);
  const [last, setLast] = useState<{ html: string; before: NamedDraft }>();
  return {
    /** The formatted words that were pasted last, until that is taken back. */
    last,
    paste: (event: ClipboardEvent & { currentTarget: HTMLTextAreaElement }) => {
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
    },
    /** Takes over the text of the field, which was typed or pasted. */
    change: (text: string) => {
      const taken = pasted.current;
      pasted.current = undefined;
      if (text.length > longestDraft) return;
      if (!taken || taken === 'text') return onDraft(editDraft(draft, text, taken !== undefined));
      onRich();
      setLast({ html: text, before: draft });
      onDraft({ text, name: '', format: 'html', other: { text: taken.plain, format: 'text' } });
    },
    /** Takes back what changed the words since they were pasted, then that they were pasted. */
    undo: () => {
      if (!last) return;
      if (draft.text !== last.html) return onDraft(editDraft(draft, last.html));
      setLast(undefined);
      onDraft(last.before);
    },
  };
}
