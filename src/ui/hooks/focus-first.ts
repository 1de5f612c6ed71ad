/** Focuses the first control of a view, unless the user is walking through tabs with the keys. */
export const focusFirst = (control: HTMLElement | null): void => {
  if (!document.activeElement?.matches('[role="tab"]')) control?.focus();
};
