/** Scrolls whatever Tab reaches into view, with its focus ring. Browsers only make the line of the caret visible. */
export function showFocusWhole(): void {
  addEventListener('keyup', ({ key }) => {
    if (key === 'Tab') document.activeElement?.scrollIntoView({ block: 'nearest' });
  });
}
