import type { ComponentChildren } from 'preact';
import './empty-state.css';

type Props = {
  /** An icon of what will be here. */
  icon?: ComponentChildren;
  children: ComponentChildren;
  /** What fills the place. */
  action?: ComponentChildren;
};

/** Shown while there is nothing: says what will be here, and how it gets here. */
export const EmptyState = ({ icon, children, action }: Props) => (
  <div class="empty soft">
    {icon && <span class="tile">{icon}</span>}
    <p>{children}</p>
    {action}
  </div>
);
