/** Beyond this length the browser takes long to type, and the text is set at once instead. */
const longestTyped = 50_000;

/** Replaces the selection of a field as typing would, so that the browser can undo it. */
export function typeInto(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  if (text.length <= longestTyped && document.execCommand?.('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
