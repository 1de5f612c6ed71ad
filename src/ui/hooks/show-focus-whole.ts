/** Scrolls the element reached by Tab into view with its focus ring: browsers only show the line of the caret. */
export function showFocusWhole(): void {
  addEventListener('keyup', ({ key }) => {
    if (key === 'Tab') document.activeElement?.scrollIntoView({ block: 'nearest' });
  });
}
