import type { ComponentChildren } from 'preact';

type Props = { label: string; onClick: () => void; children: ComponentChildren };

/** A button that shows only an icon. Its name is heard, and shown as the browser's own tooltip. */
export const IconButton = ({ label, onClick, children }: Props) => (
  <button class="icon-button" type="button" aria-label={label} title={label} onClick={onClick}>
    {children}
  </button>
);
