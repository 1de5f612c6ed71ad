const copied = [
  'font',
  'letterSpacing',
  'lineHeight',
  'overflowWrap',
  'padding',
  'tabSize',
  'whiteSpace',
  'wordBreak',
] as const;

/** Selects a part of a field's text and scrolls it into view, a third below the top. */
export function showPart(field: HTMLTextAreaElement, start: number, end: number): void {
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  // A browser cannot say where a character of a field is. In an element with the same look it can.
  const twin = document.createElement('div');
  const look = getComputedStyle(field);
  for (const name of copied) twin.style[name] = look[name];
  Object.assign(twin.style, { position: 'absolute', visibility: 'hidden', inlineSize: `${field.clientWidth}px` });
  const mark = document.createElement('span');
  mark.textContent = field.value.slice(start, end) || '\u200b';
  twin.append(field.value.slice(0, start), mark);
  document.body.append(twin);
  field.scrollTop = Math.max(0, mark.offsetTop - field.clientHeight / 3);
  twin.remove();
  field.scrollIntoView?.({ block: 'nearest' });
}
