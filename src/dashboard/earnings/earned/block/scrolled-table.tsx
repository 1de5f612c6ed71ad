import type { ComponentChildren } from 'preact';

/** A table that scrolls in its frame, by the keyboard too. */
export const ScrolledTable = ({ name, children }: { name: string; children: ComponentChildren }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
  <section class="earned-parts" tabIndex={0} aria-label={name}>
    <table>{children}</table>
  </section>
);
