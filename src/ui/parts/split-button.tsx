import type { ComponentChildren } from 'preact';
import './split-button.css';

type Props = {
  /** The action was carried out a moment ago. */
  isDone: boolean;
  /** The button with the action. */
  children: ComponentChildren;
  /** The choice of the way in which it is carried out. */
  way: ComponentChildren;
};

/** A button with a choice of its way at its end. It turns green, without a change of size, when it is done. */
export const SplitButton = ({ isDone, children, way }: Props) => (
  <div class={isDone ? 'split done' : 'split'}>
    {children}
    <span class="way">{way}</span>
  </div>
);
