import type { ComponentChildren } from 'preact';
import './empty-state.css';

type Props = {
  /** An icon of what will be here. */
  icon?: ComponentChildren;
  /** What there is none of, in a few words. */
  title?: string;
  children: ComponentChildren;
  /** What fills the place. */
  action?: ComponentChildren;
};

/** Shown while there is nothing: says what will be here, and how it gets here. */
export const EmptyState = ({ icon, title, children, action }: Props) => (
  <div class="empty soft">
    {icon && <span class="tile">{icon}</span>}
    {title && <h2>{title}</h2>}
    <p>{children}</p>
    {action}
  </div>
);
