/** What Tab reaches is scrolled into view with its ring: browsers leave it where only the line of the caret is seen. */
export function showFocusWhole(): void {
  addEventListener('keyup', ({ key }) => {
    if (key === 'Tab') document.activeElement?.scrollIntoView({ block: 'nearest' });
  });
}
